package statusline.broker.system;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// The way from the root to a file, as the system walks it: every directory and every link on it.
/// Immutable.
///
/// @param elements directories and links in the order of the walk, and the file as the last one
record PathWalk(List<Element> elements) {
  private static final int MAX_LINKS = 40;

  /// A file, directory or link. Its path contains no links before the last name.
  ///
  /// @param path absolute
  /// @param uid id of the owner
  /// @param gid id of the group
  /// @param mode type and permissions
  record Element(Path path, int uid, int gid, int mode) {
    private static final int TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int STICKY = 01000;

    static Element of(Path path) throws IOException {
      Map<String, Object> found =
          Files.readAttributes(path, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
      return new Element(path, number(found, "uid"), number(found, "gid"), number(found, "mode"));
    }

    private static int number(Map<String, Object> attributes, String name) {
      return (int) requireNonNull(attributes.get(name), name);
    }

    boolean isLink() {
      return (mode & TYPE) == LINK;
    }

    boolean isSticky() {
      return (mode & STICKY) != 0;
    }
  }

  /// {@return the walk to an existing file}
  ///
  /// @param path absolute
  /// @throws IOException if an element cannot be read, or if there are too many links
  static PathWalk to(Path path) throws IOException {
    List<Element> elements = new ArrayList<>();
    Deque<Path> names = new ArrayDeque<>();
    path.forEach(names::add);
    Path at = path.getRoot();
    elements.add(Element.of(at));
    for (int links = 0; !names.isEmpty(); ) {
      String name = names.pop().toString();
      if (name.equals("..")) {
        Path parent = at.getParent();
        at = parent == null ? at : parent;
      } else if (!name.isEmpty() && !name.equals(".")) {
        Element next = Element.of(at.resolve(name));
        elements.add(next);
        if (next.isLink()) {
          if (++links > MAX_LINKS) {
            throw new IOException(path + " has too many links");
          }
          at = follow(next, names);
        } else {
          at = next.path();
        }
      }
    }
    return new PathWalk(withLast(elements, Element.of(at)));
  }

  /// Puts the names in a link before the others, and returns the directory where they start.
  private static Path follow(Element link, Deque<Path> names) throws IOException {
    Path target = Files.readSymbolicLink(link.path());
    for (int i = target.getNameCount() - 1; i >= 0; i--) {
      names.push(target.getName(i));
    }
    return target.isAbsolute() ? target.getRoot() : link.path().resolveSibling("");
  }

  /// A path may end in `..`, or be the root.
  private static List<Element> withLast(List<Element> elements, Element last) {
    elements.removeIf(element -> element.path().equals(last.path()));
    elements.add(last);
    return List.copyOf(elements);
  }

  /// {@return the file, without links}
  Path file() {
    return elements.getLast().path();
  }
}
