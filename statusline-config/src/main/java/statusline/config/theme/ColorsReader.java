package statusline.config.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.config.json.SyntaxNode;
import statusline.renderer.theme.BlockColors;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TextRole;

/// Reads the members of a theme file that change colours. Not thread-safe.
final class ColorsReader {
  /// The members in the order in which they apply: a later one changes what an earlier one set.
  static final List<String> SECTIONS = List.of("tones", "blocks", "topics", "segments", "gauge");

  private static final List<String> BLOCKS =
      List.of("accentText", "accent", "surface", "otherSurface");

  private final ThemeProblems problems;
  private Colors colors;

  /// @param base the colours that the file changes
  ColorsReader(Colors base, ThemeProblems problems) {
    this.colors = base;
    this.problems = problems;
  }

  /// {@return the colours that an object makes of the base}
  ///
  /// @param members the members of the object
  /// @param prefix of the paths in messages
  Colors read(List<SyntaxNode.Member> members, String prefix) {
    for (String section : SECTIONS) {
      for (SyntaxNode.Member member : members) {
        if (member.name().equals(section)) {
          read(member, prefix + section);
        }
      }
    }
    return colors;
  }

  private void read(SyntaxNode.Member section, String path) {
    if (section.name().equals("gauge")) {
      colors = colors.withGauge(gauge(section, path, problems));
      return;
    }
    for (SyntaxNode.Member member : problems.members(section, path)) {
      String inner = path + '.' + member.name();
      switch (section.name()) {
        case "tones" -> tone(member, inner);
        case "blocks" -> block(member, inner);
        case "topics" -> colors = HueReader.topic(colors, member, inner, problems);
        default -> colors = HueReader.segment(colors, member, inner, problems);
      }
    }
  }

  private void tone(SyntaxNode.Member member, String path) {
    Optional<TextRole> role = Choice.named(TextRole.values(), member.name());
    if (role.isEmpty()) {
      problems.unknown(member, path);
      return;
    }
    Optional<Style> style = problems.style(member, path);
    if (style.isPresent()) {
      colors = colors.with(role.get(), style.get());
    }
  }

  private void block(SyntaxNode.Member member, String path) {
    int at = BLOCKS.indexOf(member.name());
    if (at < 0) {
      problems.unknown(member, path);
      return;
    }
    Optional<Color> color = problems.color(member, path);
    if (color.isPresent()) {
      BlockColors old = colors.blocks();
      Color[] changed = {old.accentText(), old.accent(), old.surface(), old.otherSurface()};
      changed[at] = color.get();
      colors = colors.withBlocks(new BlockColors(changed[0], changed[1], changed[2], changed[3]));
    }
  }

  /// {@return the colours of a gauge from empty to full}
  static List<Color> gauge(SyntaxNode.Member member, String path, ThemeProblems problems) {
    List<Color> found = new ArrayList<>();
    if (member.value() instanceof SyntaxNode.Elements list) {
      for (SyntaxNode element : list.elements()) {
        problems.color(member, path, ThemeProblems.text(element)).ifPresent(found::add);
      }
    } else {
      problems.wrong(member, path, "a list of colours from empty to full");
    }
    return found;
  }
}
