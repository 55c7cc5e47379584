package statusline.config.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.file.Problem;
import statusline.config.file.ProblemList;
import statusline.config.json.SyntaxNode;
import statusline.config.json.SyntaxTree;
import statusline.config.json.TextPosition;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.Theme;

/// Reads a user-defined theme: a JSON object with the differences from the built-in theme `base`.
/// Unknown keys and invalid values are reported and ignored.
///
/// The members of {@link ColorsReader} change both kinds of background. Inside `dark` and `light`
/// they change one kind.
final class ThemeReader {
  private final String source;
  private final String name;
  private final SyntaxTree tree;
  private final ProblemList problemList;
  private final ThemeProblems problems;

  private Theme base = BuiltInThemes.terminal();
  private Appearance appearance = Appearance.ANY;
  private Color background = Color.TERMINAL;

  /// Creates a reader for one text.
  ///
  /// @param source the file's name in messages
  /// @param name of the theme
  /// @param text of the file
  ThemeReader(String source, String name, String text) {
    this.source = source;
    this.name = name;
    this.tree = SyntaxTree.of(text);
    this.problemList = new ProblemList(source);
    this.problems = new ThemeProblems(source, tree, problemList);
  }

  /// {@return the theme}
  ///
  /// @param lastValid the theme if the text is incomplete; null if no valid text was read before
  /// @param version of the text
  ThemeChoice read(@Nullable Theme lastValid, long version) {
    TextPosition invalid = tree.problem();
    SyntaxNode root = tree.root();
    if (invalid != null || !(root instanceof SyntaxNode.Members)) {
      TextPosition position = invalid == null ? new TextPosition(1, 1) : invalid;
      problemList.add(new Problem(source, position, "it is not JSON"));
    }
    if (!problemList.isEmpty() && lastValid != null) {
      return new ThemeChoice(lastValid, problemList.problems(), version);
    }
    List<SyntaxNode.Member> members =
        root instanceof SyntaxNode.Members object ? object.members() : List.of();
    return new ThemeChoice(theme(members), problemList.problems(), version);
  }

  private Theme theme(List<SyntaxNode.Member> members) {
    for (SyntaxNode.Member member : members) {
      if (member.name().equals("base")) {
        base(member);
      }
    }
    for (SyntaxNode.Member member : members) {
      switch (member.name()) {
        case "appearance" -> appearance(member);
        case "background" -> background = problems.color(member, member.name()).orElse(background);
        case "base", "$schema", "dark", "light" -> {}
        default -> {
          if (!ColorsReader.SECTIONS.contains(member.name())) {
            problems.unknown(member, member.name());
          }
        }
      }
    }
    // Both kinds have the same common members, whose problems count once.
    var counted = new ThemeProblems(source, tree, new ProblemList(source));
    Colors dark = new ColorsReader(base.dark(), problems).read(members, "");
    Colors light = new ColorsReader(base.light(), counted).read(members, "");
    return new Theme(
        name, appearance, background, own(dark, members, "dark"), own(light, members, "light"));
  }

  /// {@return colours changed by the members for one kind of background}
  private Colors own(Colors common, List<SyntaxNode.Member> members, String kind) {
    Colors colors = common;
    for (SyntaxNode.Member member : members) {
      if (member.name().equals(kind)) {
        List<SyntaxNode.Member> inside = new ArrayList<>();
        for (SyntaxNode.Member inner : problems.members(member, kind)) {
          boolean isKnown = ColorsReader.SECTIONS.contains(inner.name());
          if (isKnown) {
            inside.add(inner);
          } else {
            problems.unknown(inner, kind + '.' + inner.name());
          }
        }
        colors = new ColorsReader(colors, problems).read(inside, kind + '.');
      }
    }
    return colors;
  }

  private void base(SyntaxNode.Member member) {
    Optional<Theme> named = BuiltInThemes.named(ThemeProblems.text(member.value()));
    if (named.isEmpty()) {
      problems.wrong(member, "base", "one of " + String.join(", ", BuiltInThemes.names()));
    }
    base = named.orElse(base);
  }

  private void appearance(SyntaxNode.Member member) {
    Optional<Appearance> found =
        Choice.named(Appearance.values(), ThemeProblems.text(member.value()));
    if (found.isEmpty()) {
      problems.wrong(member, "appearance", "one of dark, light, any");
    }
    appearance = found.orElse(appearance);
  }
}
