package statusline.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// A file system in memory. Safe for use by several threads.
///
/// Parent directories are created as needed. Each change has a time one second later than the
/// previous one, starting in 2026. A relative path throws `IllegalArgumentException`, because a
/// data module that uses one would read from the daemon's working directory.
public final class FakeFiles implements FileAccess {
  private static final Instant FIRST_CHANGE = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<Path, Node> nodes = new TreeMap<>();
  private final Map<Path, Path> links = new TreeMap<>();
  private int changes;
  private int identities;

  /// Creates a file system with a root directory only.
  public FakeFiles() {
    putDirectory(Path.of("/"));
  }

  /// Writes a text file; an existing file keeps its identity.
  public FakeFiles put(Path file, String text) {
    return put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a file; an existing file keeps its identity.
  public FakeFiles put(Path file, byte[] bytes) {
    return set(file, FileFacts.Kind.FILE, bytes.clone(), true);
  }

  /// Appends to a file, as a host does to a transcript.
  public synchronized FakeFiles append(Path file, String text) {
    Node node = nodes.get(file);
    String before = node == null ? "" : new String(node.bytes(), StandardCharsets.ISO_8859_1);
    String added = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return put(file, (before + added).getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Creates a directory.
  public FakeFiles putDirectory(Path directory) {
    return set(directory, FileFacts.Kind.DIRECTORY, new byte[0], true);
  }

  /// Creates a symbolic link to a directory. Reading methods follow it.
  public synchronized FakeFiles putLink(Path link, Path target) {
    links.put(absolute(link), absolute(target));
    return this;
  }

  /// Creates a named pipe, which cannot be read.
  public FakeFiles putPipe(Path pipe) {
    return set(pipe, FileFacts.Kind.OTHER, new byte[0], true);
  }

  /// Creates a file whose reading throws.
  public FakeFiles putUnreadable(Path file) {
    return set(file, FileFacts.Kind.FILE, new byte[0], false);
  }

  /// Removes a path with everything below it. A later file at the path has another identity.
  public synchronized FakeFiles remove(Path path) {
    nodes.keySet().removeIf(there -> there.startsWith(path));
    return this;
  }

  /// Sets the time of the last change.
  public synchronized FakeFiles setModified(Path path, Instant modified) {
    Node node = node(path).orElseThrow(() -> new IllegalArgumentException("nothing at " + path));
    nodes.put(
        path, new Node(node.kind(), node.bytes(), node.readable(), modified, node.identity()));
    return this;
  }

  @Override
  public synchronized Optional<FileFacts> facts(Path path) {
    return node(path)
        .map(
            node ->
                new FileFacts(
                    node.kind(), node.bytes().length, node.modified(), "inode " + node.identity()));
  }

  @Override
  public synchronized Optional<Path> real(Path path) {
    return node(path).map(there -> followed(path));
  }

  /// {@return whether there is a regular file; all files belong to the user}
  @Override
  public boolean isOwn(Path path) {
    return facts(path).map(FileFacts::isFile).orElse(false);
  }

  @Override
  public Optional<String> text(Path path, int maxBytes) throws IOException {
    return bytes(path)
        .map(all -> new String(all, 0, Math.min(all.length, maxBytes), StandardCharsets.UTF_8));
  }

  @Override
  public synchronized List<String> names(Path directory) throws IOException {
    absolute(directory);
    List<String> names = new ArrayList<>();
    for (Path path : nodes.keySet()) {
      if (directory.equals(path.getParent())) {
        names.add(path.getFileName().toString());
      }
    }
    names.sort(null);
    return List.copyOf(names);
  }

  synchronized Optional<byte[]> bytes(Path path) throws IOException {
    Optional<Node> node = node(path).filter(there -> there.kind() == FileFacts.Kind.FILE);
    if (node.isPresent() && !node.get().readable()) {
      throw new IOException(path + ": Permission denied");
    }
    return node.map(Node::bytes);
  }

  private Optional<Node> node(Path path) {
    return Optional.ofNullable(nodes.get(followed(absolute(path))));
  }

  /// {@return the path without links; a link does not lead to another one}
  private Path followed(Path path) {
    for (Map.Entry<Path, Path> link : links.entrySet()) {
      if (path.startsWith(link.getKey())) {
        return link.getValue().resolve(link.getKey().relativize(path)).normalize();
      }
    }
    return path;
  }

  private synchronized FakeFiles set(
      Path path, FileFacts.Kind kind, byte[] bytes, boolean readable) {
    Path parent = absolute(path).getParent();
    if (parent != null && !nodes.containsKey(parent)) {
      putDirectory(parent);
    }
    Node before = nodes.get(path);
    int identity = before != null && before.kind() == kind ? before.identity() : ++identities;
    nodes.put(path, new Node(kind, bytes, readable, FIRST_CHANGE.plusSeconds(changes++), identity));
    return this;
  }

  private static Path absolute(Path path) {
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("path must be absolute: " + path);
    }
    return path;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, and its bytes are never changed
  private record Node(
      FileFacts.Kind kind, byte[] bytes, boolean readable, Instant modified, int identity) {}
}
