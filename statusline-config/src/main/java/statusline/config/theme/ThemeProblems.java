package statusline.config.theme;

import java.util.List;
import java.util.Optional;
import statusline.config.file.Problem;
import statusline.config.file.ProblemList;
import statusline.config.json.JsonStrings;
import statusline.config.json.SyntaxNode;
import statusline.config.json.SyntaxTree;
import statusline.config.module.KnownSegments;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorText;
import statusline.renderer.theme.Style;

/// Reads values of a theme file and collects their problems. Not thread-safe.
final class ThemeProblems {
  private final String source;
  private final SyntaxTree tree;
  private final ProblemList problems;

  /// @param source the file's name in messages
  /// @param tree the text of the file
  ThemeProblems(String source, SyntaxTree tree, ProblemList problems) {
    this.source = source;
    this.tree = tree;
    this.problems = problems;
  }

  /// {@return the colour of a member, or empty}
  ///
  /// @param path of the member in the file
  Optional<Color> color(SyntaxNode.Member member, String path) {
    return color(member, path, text(member.value()));
  }

  /// {@return the colour of a text in a member, or empty}
  Optional<Color> color(SyntaxNode.Member member, String path, String text) {
    Optional<Color> color = ColorText.parse(text);
    if (color.isEmpty()) {
      add(member, wrong(path, text) + StyleText.WANTED_COLOR);
    }
    return color;
  }

  /// {@return the style of a member, or empty}
  Optional<Style> style(SyntaxNode.Member member, String path) {
    Optional<Style> style = StyleText.parse(text(member.value()));
    if (style.isEmpty()) {
      add(member, wrong(path, text(member.value())) + StyleText.WANTED);
    }
    return style;
  }

  /// {@return the members of an object; none if it is not one}
  Iterable<SyntaxNode.Member> members(SyntaxNode.Member member, String path) {
    if (member.value() instanceof SyntaxNode.Members object) {
      return object.members();
    }
    add(member, path + " must be an object");
    return List.of();
  }

  /// Reports a member that must have another value.
  void wrong(SyntaxNode.Member member, String path, String wanted) {
    add(member, wrong(path, text(member.value())) + wanted);
  }

  /// Reports an unknown member.
  void unknown(SyntaxNode.Member member, String path) {
    add(member, "unknown theme key " + JsonStrings.quoteBriefly(path));
  }

  /// Reports a member whose name is that of no segment or data module.
  ///
  /// @param path of the member, which ends with its name
  void checkSegment(SyntaxNode.Member member, String path) {
    String name = member.name();
    if (!KnownSegments.isKnown(name)) {
      String section = path.substring(0, path.length() - name.length() - 1);
      String sentence = KnownSegments.mistakeWithChoice(section, name);
      problems.add(
          new Problem(source, tree.position(member.start()), sentence)
              .withNotice(KnownSegments.mistake(section, name)));
    }
  }

  /// Reports a member.
  void add(SyntaxNode.Member member, String sentence) {
    problems.add(new Problem(source, tree.position(member.start()), sentence));
  }

  /// {@return the text of a string, or an empty one}
  static String text(SyntaxNode node) {
    return node instanceof SyntaxNode.Scalar scalar && scalar.value() instanceof String text
        ? text
        : "";
  }

  private static String wrong(String path, String text) {
    return path + " is " + JsonStrings.quoteBriefly(text) + " but must be ";
  }
}
