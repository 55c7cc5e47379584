package statusline.config.theme;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.json.SyntaxNode;
import statusline.renderer.look.SegmentRef;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.SegmentColors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Topic;
import statusline.renderer.theme.TopicColors;

/// Reads the colours that a theme file gives to topics and segments. Stateless.
final class HueReader {
  private HueReader() {}

  /// {@return colours with those of one topic}
  ///
  /// @param member the topic's name and an object with its colours
  /// @param path of the member in the file
  static Colors topic(
      Colors colors, SyntaxNode.Member member, String path, ThemeProblems problems) {
    Optional<Topic> topic = Choice.named(Topic.values(), member.name());
    if (topic.isEmpty()) {
      problems.unknown(member, path);
      return colors;
    }
    TopicColors changed = colors.of(topic.get());
    for (SyntaxNode.Member inside : problems.members(member, path)) {
      changed = changed(changed, inside, path + '.' + inside.name(), problems);
    }
    return colors.with(topic.get(), changed);
  }

  private static TopicColors changed(
      TopicColors topic, SyntaxNode.Member member, String path, ThemeProblems problems) {
    Optional<TextRole> role = Choice.named(TextRole.values(), member.name());
    if (role.isPresent()) {
      Optional<Style> style = problems.style(member, path);
      return style.isPresent() ? topic.with(role.get(), style.get()) : topic;
    }
    if (!List.of("text", "muted", "surface").contains(member.name())) {
      problems.unknown(member, path);
      return topic;
    }
    Optional<Color> color = problems.color(member, path);
    if (color.isEmpty()) {
      return topic;
    }
    return switch (member.name()) {
      case "text" -> topic.withText(color.get());
      case "muted" -> topic.withMuted(color.get());
      default -> topic.withSurface(color.get());
    };
  }

  /// {@return colours with those of one segment or data module}
  ///
  /// @param member the reference of the segment and an object with its colours
  /// @param path of the member in the file
  static Colors segment(
      Colors colors, SyntaxNode.Member member, String path, ThemeProblems problems) {
    if (SegmentRef.parse(member.name()).isEmpty()) {
      problems.unknown(member, path);
      return colors;
    }
    problems.checkSegment(member, path);
    Map<String, SegmentColors> changed = new LinkedHashMap<>(colors.segments());
    SegmentColors own = changed.getOrDefault(member.name(), SegmentColors.NONE);
    changed.put(member.name(), segment(own, member, path, problems));
    return colors.withSegments(changed);
  }

  /// {@return the colours of a segment, changed by the members of an object}
  private static SegmentColors segment(
      SegmentColors own, SyntaxNode.Member member, String path, ThemeProblems problems) {
    Map<TextRole, Style> styles = new EnumMap<>(TextRole.class);
    Color surface = own.surface();
    List<Color> gauge = own.gauge();
    for (SyntaxNode.Member inside : problems.members(member, path)) {
      String inner = path + '.' + inside.name();
      switch (inside.name()) {
        case "surface" -> surface = problems.color(inside, inner).orElse(surface);
        case "gauge" -> gauge = ColorsReader.gauge(inside, inner, problems);
        default -> style(styles, inside, inner, problems);
      }
    }
    return own.with(styles, surface, gauge);
  }

  /// Adds the style of one role, or of all values and icons if the name is `text`.
  private static void style(
      Map<TextRole, Style> styles, SyntaxNode.Member member, String path, ThemeProblems problems) {
    List<TextRole> roles =
        member.name().equals("text")
            ? List.of(TextRole.VALUE, TextRole.IDENTITY, TextRole.ICON)
            : Choice.named(TextRole.values(), member.name()).map(List::of).orElse(List.of());
    if (roles.isEmpty()) {
      problems.unknown(member, path);
      return;
    }
    Optional<Style> style = problems.style(member, path);
    for (TextRole role : roles) {
      if (style.isPresent() && (roles.size() == 1 || !styles.containsKey(role))) {
        styles.put(role, style.get());
      }
    }
  }
}
