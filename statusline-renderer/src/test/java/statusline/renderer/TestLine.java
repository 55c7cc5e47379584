package statusline.renderer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.Topics;
import statusline.renderer.look.WidthSettings;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.TestThemes;

/// A builder of test lines: collects items, notices and a look.
final class TestLine {
  private final List<LineItem> items = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private Look look =
      withoutForms(TestPresets.look(Preset.STANDARD))
          .withStyle(LineStyle.PLAIN)
          .withTheme(TestThemes.sixteen())
          .withTopics(Topics.parse("context=context"));

  /// Returns a line with the segments of a usual session, all fresh.
  static TestLine usual() {
    return new TestLine()
        .with("model", Part.text("Opus 5.5", Tone.IDENTITY))
        .with("project", "~/src/statusline", "…/statusline", "statusline")
        .with("git", "⎇ main ↑2 ●3", "main ↑2 ●3", "main")
        .with("context", "▰▰▰▰▱▱▱▱▱▱  42% 84k", " 42% 84k", " 42%")
        .with("cost", "$4.18", "$4.18", "$4")
        .with("weekly", "7d  61% $96.20", "7d  61%", "61%")
        .with("time", "14:05", "14:05", "14:05");
  }

  /// Returns a look whose priority list names no forms.
  private static Look withoutForms(Look preset) {
    List<KeptForm> priority = KeptForm.list(TestPresets.MODULES);
    return preset.withLayout(preset.layout().withPriority(priority));
  }

  TestLine with(String moduleId, Part... parts) {
    return with(moduleId, Segment.of(moduleId, parts));
  }

  TestLine with(String moduleId, String full, String brief, String minimal) {
    return with(moduleId, segment(moduleId, full, brief, minimal));
  }

  static Segment segment(String name, String full, String brief, String minimal) {
    return Segment.of(
        name, List.of(Part.value(full)), List.of(Part.value(brief)), List.of(Part.value(minimal)));
  }

  TestLine with(String moduleId, Segment segment) {
    return with(new LineItem(moduleId, segment, Optional.empty(), false));
  }

  TestLine with(LineItem item) {
    items.add(item);
    return this;
  }

  TestLine old(String moduleId, Duration age, boolean stale, Part... parts) {
    return with(new LineItem(moduleId, Segment.of(moduleId, parts), Optional.of(age), stale));
  }

  TestLine notice(String sentence) {
    notices.add(sentence);
    return this;
  }

  TestLine in(Look other) {
    look = other;
    return this;
  }

  TestLine in(Layout other) {
    return in(look.withLayout(other.withKnown(TestPresets.KNOWN)));
  }

  /// Sets a layout with one line.
  TestLine in(String priority, String left, String right) {
    return in(Layout.of(priority, LineLayout.of(left, right)));
  }

  TestLine in(GlyphSet other) {
    return in(look.withGlyphs(other));
  }

  TestLine in(LineStyle other) {
    return in(look.withStyle(other));
  }

  Look look() {
    return look;
  }

  /// Renders the line without colours.
  String at(int usableColumns) {
    return render(usableColumns, ColorDepth.NONE);
  }

  /// Renders a wide line in 16 colours, with `ESC` for each escape character.
  String colored() {
    return colored(500);
  }

  String colored(int usableColumns) {
    return render(usableColumns, ColorDepth.ANSI16).replace("\u001b", "ESC");
  }

  String render(int usableColumns, ColorDepth depth) {
    return render(new LineRenderer(), usableColumns, depth).text();
  }

  Rendering render(LineRenderer renderer, int usableColumns, ColorDepth depth) {
    WidthSettings current = look.width();
    WidthSettings width =
        new WidthSettings(0, OptionalInt.of(usableColumns), current.ambiguousWide());
    return renderer.render(items, notices, look.withWidth(width), new Surface(80, depth));
  }

  static Glyph branch() {
    return new Glyph("", "⎇ ", "\ue0a0 ", "🌿 ");
  }
}
