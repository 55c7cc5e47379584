package statusline.renderer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// A line in the making, for tests: items, notices and a surface, collected in the order of calls.
final class Line {
  private final List<LineItem> items = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private Layout layout = Layout.standard();
  private GlyphSet glyphs = GlyphSet.UNICODE;

  /// What most sessions show, fresh.
  static Line usual() {
    return new Line()
        .with("model", Part.text("Opus 5.5", Tone.IDENTITY))
        .with("project", "~/src/statusline", "…/statusline", "statusline")
        .with("git", "⎇ main ↑2 ●3", "main ↑2 ●3", "main")
        .with("context", "▰▰▰▰▱▱▱▱▱▱  42% 84k", " 42% 84k", " 42%")
        .with("cost", "$4.18", "$4.18", "$4")
        .with("weekly", "7d  61% $96.20", "7d  61%", "61%")
        .with("time", "14:05", "14:05", "14:05");
  }

  Line with(String moduleId, Part... parts) {
    return with(moduleId, Segment.of(moduleId, parts));
  }

  Line with(String moduleId, String full, String brief, String minimal) {
    Segment segment =
        Segment.of(
            moduleId,
            List.of(Part.value(full)),
            List.of(Part.value(brief)),
            List.of(Part.value(minimal)));
    return with(moduleId, segment);
  }

  Line with(String moduleId, Segment segment) {
    items.add(new LineItem(moduleId, segment, Optional.empty(), false));
    return this;
  }

  Line old(String moduleId, Duration age, boolean stale, Part... parts) {
    Segment segment = Segment.of(moduleId, parts);
    items.add(new LineItem(moduleId, segment, Optional.of(age), stale));
    return this;
  }

  Line notice(String sentence) {
    notices.add(sentence);
    return this;
  }

  Line in(Layout other) {
    layout = other;
    return this;
  }

  Line in(GlyphSet other) {
    glyphs = other;
    return this;
  }

  /// The line without colours, in so many usable cells.
  String at(int usableColumns) {
    return render(usableColumns, false);
  }

  /// The wide line with escapes made visible.
  String colored() {
    return render(500, true).replace("\u001b", "ESC");
  }

  String render(int usableColumns, boolean color) {
    var surface = new Surface(usableColumns + 4, color, glyphs);
    return new LineRenderer().render(items, notices, layout, surface);
  }

  static Glyph branch() {
    return new Glyph("", "⎇ ", "\ue0a0 ", "🌿 ");
  }
}
