package statusline.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import statusline.config.file.Problem;
import statusline.config.file.ProblemList;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonStrings;
import statusline.config.json.NodeValues;
import statusline.config.json.SyntaxNode;
import statusline.config.json.SyntaxTree;
import statusline.config.json.TextPosition;
import statusline.config.module.KnownSegments;

/// Reads the settings of a file. Unknown keys, invalid values, and keys that such a file may not
/// set are reported and ignored. If a name occurs twice, the first member is used.
final class LayerReader {
  /// Editors read the location of the JSON schema from this member.
  private static final String SCHEMA = "$schema";

  private final String source;
  private final Origin origin;
  private final SyntaxTree tree;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final ProblemList problems;

  /// Creates a reader for one text.
  ///
  /// @param source the file's name in messages
  /// @param origin the layer of the file
  /// @param text of the file
  LayerReader(String source, Origin origin, String text) {
    this.source = source;
    this.origin = origin;
    this.tree = SyntaxTree.of(text);
    this.problems = new ProblemList(source);
  }

  Layer read() {
    TextPosition invalid = tree.problem();
    if (invalid != null) {
      problems.add(new Problem(source, invalid, "it is not JSON"));
    } else if (!(tree.root() instanceof SyntaxNode.Members)) {
      int start = tree.root() == null ? 0 : tree.root().start();
      String sentence = tree.text().isBlank() ? "it is empty" : "it is not a JSON object";
      problems.add(new Problem(source, tree.position(start), sentence));
    }
    boolean isBroken = !problems.isEmpty();
    if (tree.root() instanceof SyntaxNode.Members root) {
      members(root, "");
    }
    List<Problem> all = problems.problems();
    return isBroken ? Layer.broken(settings, all) : Layer.of(settings, all);
  }

  private void members(SyntaxNode.Members object, String prefix) {
    Set<String> names = new HashSet<>();
    for (SyntaxNode.Member member : object.members()) {
      String path = prefix + member.name();
      if (!names.add(member.name())) {
        problem(
            member,
            JsonStrings.quoteBriefly(path) + " occurs twice; the first value is used",
            "a key occurs twice");
      } else if (isSection(path)) {
        section(member, path);
      } else if (!path.equals(SCHEMA)) {
        value(member, path);
      }
    }
  }

  private static boolean isSection(String path) {
    return switch (path) {
      case "modules", "renderer", "broker", "performance", "pricing" -> true;
      default -> path.startsWith("modules.") && path.indexOf('.', "modules.".length()) < 0;
    };
  }

  private void section(SyntaxNode.Member member, String path) {
    if (path.startsWith("modules.") && !KeyTable.mayBeModule(member.name())) {
      problem(
          member, problems.isFull() ? "" : KeyTable.noModule(member.name()), "unknown data module");
    } else if (member.value() instanceof SyntaxNode.Members object) {
      members(object, path + ".");
    } else if (!isNull(member.value())) {
      problem(member, path + " must be an object", "a section must be an object");
    }
  }

  private void value(SyntaxNode.Member member, String path) {
    Object value = new NodeValues(DuplicateNames.FIRST_WINS).of(member.value());
    Optional<Key> key = KeyTable.find(path);
    if (value == null) {
      return;
    }
    if (key.isEmpty()) {
      foreign(member, path, value);
    } else if (!key.get().reach().includes(origin)) {
      problem(member, refusal(path), "a key may be set only in your user file");
    } else {
      Object accepted = key.get().kind().accepted(value);
      if (accepted == null) {
        problem(
            member,
            problems.isFull() ? "" : key.get().kind().mismatch(path, value),
            "invalid value");
      } else {
        put(member, path, accepted);
        names(member, path, key.get().kind(), accepted);
      }
    }
  }

  /// The known names of a list apply although others are unknown.
  private void names(SyntaxNode.Member member, String path, Kind kind, Object value) {
    for (String name : SegmentNames.unknown(kind, value)) {
      if (problems.isFull()) {
        problems.addUnlisted();
      } else {
        TextPosition position = tree.position(member.start());
        problems.add(
            new Problem(source, position, KnownSegments.mistakeWithChoice(path, name))
                .withNotice(
                    origin == Origin.PROJECT_FILE
                        ? "an unknown data module or segment"
                        : KnownSegments.mistake(path, name)));
      }
    }
  }

  private String refusal(String path) {
    return origin == Origin.UNLISTED_FILE
        ? path + " is off here. To use it: " + TrustedDirectories.command(folder())
        : path + " may be set only in your user file";
  }

  private Path folder() {
    return Path.of(source).resolveSibling("").normalize();
  }

  /// A third-party data module has keys that the table does not know.
  private void foreign(SyntaxNode.Member member, String path, Object value) {
    boolean isForeign = isOfForeignModule(path) && origin != Origin.PROJECT_FILE;
    if (isForeign && origin == Origin.UNLISTED_FILE) {
      problem(member, refusal(path), "unknown key");
    } else if (isForeign) {
      put(member, path, value);
    } else {
      problem(member, problems.isFull() ? "" : KeyTable.noKey(path), "unknown key");
    }
  }

  private static boolean isOfForeignModule(String path) {
    int dot = path.indexOf('.', "modules.".length());
    return path.startsWith("modules.")
        && dot > 0
        && !KeyTable.moduleIds().contains(path.substring("modules.".length(), dot));
  }

  private void put(SyntaxNode.Member member, String path, Object value) {
    settings.put(path, new Setting(value, origin, source + ", " + tree.position(member.start())));
  }

  /// A problem that is not listed costs nothing: a repository may have thousands of them.
  ///
  /// @param notice the sentence on the line if the file is a project's, whose text it must not
  ///     quote
  private void problem(SyntaxNode.Member member, String sentence, String notice) {
    if (problems.isFull()) {
      problems.addUnlisted();
    } else {
      Problem problem = new Problem(source, tree.position(member.start()), sentence);
      problems.add(origin == Origin.PROJECT_FILE ? problem.withNotice(notice) : problem);
    }
  }

  private static boolean isNull(SyntaxNode node) {
    return node instanceof SyntaxNode.Scalar scalar && scalar.isNull();
  }
}
