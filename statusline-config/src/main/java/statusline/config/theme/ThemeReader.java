package statusline.config.theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Tone;
import statusline.config.file.Problem;
import statusline.config.file.ProblemList;
import statusline.config.json.JsonStrings;
import statusline.config.json.SyntaxNode;
import statusline.config.json.SyntaxTree;
import statusline.config.json.TextPosition;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BlockColors;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorText;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.Theme;
import statusline.renderer.theme.Tones;

/// Reads a user-defined theme: a JSON object with the differences from the built-in theme `base`.
/// Unknown keys and invalid values are reported and ignored.
final class ThemeReader {
  private static final List<String> BLOCKS =
      List.of("accentText", "accent", "surface", "otherSurface");

  private final String source;
  private final String name;
  private final SyntaxTree tree;
  private final ProblemList problems;

  private Theme base = BuiltInThemes.terminal();
  private Appearance appearance = base.appearance();
  private Color background = base.background();
  private Tones tones = base.tones();
  private BlockColors blocks = base.blocks();

  /// Creates a reader for one text.
  ///
  /// @param source the file's name in messages
  /// @param name of the theme
  /// @param text of the file
  ThemeReader(String source, String name, String text) {
    this.source = source;
    this.name = name;
    this.tree = SyntaxTree.of(text);
    this.problems = new ProblemList(source);
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
      problems.add(new Problem(source, position, "it is not JSON"));
    }
    if (!problems.isEmpty() && lastValid != null) {
      return new ThemeChoice(lastValid, problems.problems(), version);
    }
    if (root instanceof SyntaxNode.Members members) {
      read(members);
    }
    var theme = new Theme(name, appearance, background, tones, blocks);
    return new ThemeChoice(theme, problems.problems(), version);
  }

  private void read(SyntaxNode.Members root) {
    for (SyntaxNode.Member member : root.members()) {
      if (member.name().equals("base")) {
        base(member);
      }
    }
    for (SyntaxNode.Member member : root.members()) {
      switch (member.name()) {
        case "base", "$schema" -> {}
        case "appearance" -> appearance(member);
        case "background" -> background = color(member, member.name(), background);
        case "tones" -> inner(member, this::tone);
        case "blocks" -> inner(member, this::block);
        default -> unknown(member, member.name());
      }
    }
  }

  private void base(SyntaxNode.Member member) {
    Optional<Theme> named = BuiltInThemes.named(text(member));
    if (named.isEmpty()) {
      String known = String.join(", ", BuiltInThemes.names());
      problem(member, wrong(member, "base") + "one of " + known);
      return;
    }
    base = named.get();
    appearance = base.appearance();
    background = base.background();
    tones = base.tones();
    blocks = base.blocks();
  }

  private void appearance(SyntaxNode.Member member) {
    Optional<Appearance> found = Choice.named(Appearance.values(), text(member));
    if (found.isEmpty()) {
      problem(member, wrong(member, "appearance") + "one of dark, light, any");
    }
    appearance = found.orElse(appearance);
  }

  /// Reads a member of an inner object.
  private interface InnerReader {
    void read(SyntaxNode.Member member);
  }

  private void inner(SyntaxNode.Member member, InnerReader reader) {
    if (!(member.value() instanceof SyntaxNode.Members object)) {
      problem(member, member.name() + " must be an object");
      return;
    }
    for (SyntaxNode.Member inside : object.members()) {
      reader.read(inside);
    }
  }

  private void tone(SyntaxNode.Member member) {
    for (Tone tone : Tone.values()) {
      if (tone.name().toLowerCase(Locale.ROOT).equals(member.name())) {
        Optional<Style> style = StyleText.parse(text(member));
        if (style.isEmpty()) {
          problem(member, wrong(member, "tones." + member.name()) + StyleText.WANTED);
        } else {
          tones = tones.with(tone, style.get());
        }
        return;
      }
    }
    unknown(member, "tones." + member.name());
  }

  private void block(SyntaxNode.Member member) {
    String path = "blocks." + member.name();
    switch (BLOCKS.indexOf(member.name())) {
      case 0 -> blocks = blocks(color(member, path, blocks.accentText()), null, null, null);
      case 1 -> blocks = blocks(null, color(member, path, blocks.accent()), null, null);
      case 2 -> blocks = blocks(null, null, color(member, path, blocks.surface()), null);
      case 3 -> blocks = blocks(null, null, null, color(member, path, blocks.otherSurface()));
      default -> unknown(member, path);
    }
  }

  private BlockColors blocks(
      @Nullable Color accentText,
      @Nullable Color accent,
      @Nullable Color surface,
      @Nullable Color otherSurface) {
    return new BlockColors(
        accentText == null ? blocks.accentText() : accentText,
        accent == null ? blocks.accent() : accent,
        surface == null ? blocks.surface() : surface,
        otherSurface == null ? blocks.otherSurface() : otherSurface);
  }

  private Color color(SyntaxNode.Member member, String path, Color defaultColor) {
    Optional<Color> color = ColorText.parse(text(member));
    if (color.isEmpty()) {
      problem(member, wrong(member, path) + StyleText.WANTED_COLOR);
    }
    return color.orElse(defaultColor);
  }

  private static String text(SyntaxNode.Member member) {
    return member.value() instanceof SyntaxNode.Scalar scalar
            && scalar.value() instanceof String text
        ? text
        : "";
  }

  private static String wrong(SyntaxNode.Member member, String path) {
    return path + " is " + JsonStrings.quoteBriefly(text(member)) + " but must be ";
  }

  private void unknown(SyntaxNode.Member member, String path) {
    problem(member, "unknown theme key " + JsonStrings.quoteBriefly(path));
  }

  private void problem(SyntaxNode.Member member, String sentence) {
    problems.add(new Problem(source, tree.position(member.start()), sentence));
  }
}
