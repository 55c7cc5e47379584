package statusline.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import statusline.config.json.Place;
import statusline.config.json.Quotation;
import statusline.config.json.Repeated;
import statusline.config.json.SyntaxNode;
import statusline.config.json.SyntaxTree;
import statusline.config.json.Values;

/// Reads what a file says. What is no key, of another kind, or not for such a file to say is told
/// and does not count. Of several members of one name the first counts.
final class LayerReader {
  /// Where editors find what may be written.
  private static final String SCHEMA = "$schema";

  private final String source;
  private final Origin origin;
  private final SyntaxTree tree;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /// Makes a reader of one text.
  ///
  /// @param source how the file is called in sentences
  /// @param origin whose file it is
  /// @param text of the file
  LayerReader(String source, Origin origin, String text) {
    this.source = source;
    this.origin = origin;
    this.tree = SyntaxTree.of(text);
  }

  Layer read() {
    Place breaks = tree.problem();
    if (breaks != null) {
      problems.add(new Problem(source, breaks, "it is not JSON"));
    } else if (!(tree.root() instanceof SyntaxNode.Members)) {
      int start = tree.root() == null ? 0 : tree.root().start();
      String sentence = tree.text().isBlank() ? "it is empty" : "it is not a JSON object";
      problems.add(new Problem(source, tree.place(start), sentence));
    }
    boolean isBroken = !problems.isEmpty();
    if (tree.root() instanceof SyntaxNode.Members root) {
      members(root, "");
    }
    return isBroken ? Layer.broken(settings, problems) : Layer.of(settings, problems);
  }

  private void members(SyntaxNode.Members object, String prefix) {
    Set<String> names = new HashSet<>();
    for (SyntaxNode.Member member : object.members()) {
      String path = prefix + member.name();
      if (!names.add(member.name())) {
        problem(member, Quotation.brief(path) + " is there twice; the first one counts");
      } else if (isSection(path)) {
        section(member, path);
      } else if (!path.equals(SCHEMA)) {
        value(member, path);
      }
    }
  }

  private static boolean isSection(String path) {
    return switch (path) {
      case "modules", "renderer", "broker", "performance" -> true;
      default -> path.startsWith("modules.") && path.indexOf('.', "modules.".length()) < 0;
    };
  }

  private void section(SyntaxNode.Member member, String path) {
    if (path.startsWith("modules.") && !KeyTable.mayBeModule(member.name())) {
      problem(member, KeyTable.noModule(member.name()));
    } else if (member.value() instanceof SyntaxNode.Members object) {
      members(object, path + ".");
    } else if (!isNull(member.value())) {
      problem(member, path + " has to be an object");
    }
  }

  private void value(SyntaxNode.Member member, String path) {
    Object value = new Values(Repeated.FIRST_COUNTS).of(member.value());
    Optional<Key> key = KeyTable.find(path);
    if (value == null) {
      return;
    }
    if (key.isEmpty()) {
      foreign(member, path, value);
    } else if (!key.get().reach().includes(origin)) {
      problem(member, path + " is for your own file to say, not for " + aFile());
    } else {
      Object accepted = key.get().kind().accepted(value);
      if (accepted == null) {
        problem(member, Problem.wrongValue(path, value, key.get().kind()));
      } else {
        put(member, path, accepted);
      }
    }
  }

  /// A data module that is none of ours has keys of its own.
  private void foreign(SyntaxNode.Member member, String path, Object value) {
    if (isOfForeignModule(path) && origin != Origin.PROJECT_FILE) {
      put(member, path, value);
      return;
    }
    problem(member, KeyTable.noKey(path));
  }

  private static boolean isOfForeignModule(String path) {
    int dot = path.indexOf('.', "modules.".length());
    return path.startsWith("modules.")
        && dot > 0
        && !KeyTable.moduleIds().contains(path.substring("modules.".length(), dot));
  }

  private String aFile() {
    return origin == Origin.PROJECT_FILE ? "a project's" : "the " + origin.words();
  }

  private void put(SyntaxNode.Member member, String path, Object value) {
    settings.put(path, new Setting(value, origin, source + ", " + tree.place(member.start())));
  }

  private void problem(SyntaxNode.Member member, String sentence) {
    problems.add(new Problem(source, tree.place(member.start()), sentence));
  }

  private static boolean isNull(SyntaxNode node) {
    return node instanceof SyntaxNode.Scalar scalar && scalar.value() == null;
  }
}
