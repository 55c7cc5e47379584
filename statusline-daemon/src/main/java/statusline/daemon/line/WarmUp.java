package statusline.daemon.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.config.module.PresetLooks;
import statusline.daemon.input.DocumentReader;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Rendering;
import statusline.renderer.Surface;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Layout;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.SegmentRef;
import statusline.renderer.theme.ColorHints;

/// Warms up the document parser and the renderer on another thread while the first request of a
/// daemon is read.
///
/// A new JVM initialises classes and resolves names at first use. The line that is drawn here is
/// discarded, and no thread waits for it. See docs/decisions/0014-first-line.md.
public final class WarmUp implements Runnable {
  private static final byte[] DOCUMENT =
      """
      {"model": {"display_name": "Opus"}, "cost": {"total_cost_usd": 1.5}, "n": [1, true, null]}
      """
          .getBytes(UTF_8);
  private static final int COLUMNS = 120;

  private WarmUp() {}

  /// Starts the warm-up on a new thread.
  public static void begin() {
    Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp());
  }

  @Override
  public void run() {
    draw();
  }

  /// {@return the rendering of a sample line}
  static Rendering draw() {
    new DocumentReader().read(DOCUMENT);
    Look look = PresetLooks.of(Preset.STANDARD);
    var surface = new Surface(COLUMNS, look.depth(new ColorHints("", "xterm-256color", "", "")));
    return new LineRenderer().render(items(look.layout()), List.of(), look, surface);
  }

  /// Each kind of part once, as segments of the data modules that the layout keeps longest.
  private static List<LineItem> items(Layout layout) {
    Iterator<KeptForm> ids = layout.priority().iterator();
    return List.of(
        item(ids.next(), Part.text("Opus", Tone.IDENTITY)),
        item(ids.next(), Part.label("~/src/"), Part.value("statusline")),
        item(ids.next(), Part.gauge(42, Tone.GOOD), Part.value("42%"), Part.label(" of 200k")),
        oldItem(ids.next(), Part.sign(Glyph.of("on", "⎇"), Tone.QUIET), Part.value("main")),
        item(ids.next(), Part.label("14:05")));
  }

  /// {@return an item with an age, as the snapshot of an earlier daemon gives}
  private static LineItem oldItem(KeptForm entry, Part... parts) {
    SegmentRef ref = entry.ref();
    Optional<Duration> old = Optional.of(Duration.ofMinutes(3));
    return new LineItem(ref.moduleId(), Segment.of(ref.moduleId(), parts), old, true);
  }

  private static LineItem item(KeptForm entry, Part... parts) {
    SegmentRef ref = entry.ref();
    Optional<Duration> fresh = Optional.empty();
    return new LineItem(ref.moduleId(), Segment.of(ref.moduleId(), parts), fresh, false);
  }
}
