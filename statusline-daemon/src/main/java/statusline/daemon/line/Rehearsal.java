package statusline.daemon.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.daemon.input.DocumentReader;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Rendering;
import statusline.renderer.Surface;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.ColorHints;

/// What a daemon's first line runs through later, run through once on another processor while the
/// request is being read: the document's parser, the renderer.
///
/// A fresh JVM initialises classes and resolves names when it first comes to them. Done beforehand,
/// that takes a first line from 3 ms for its rendering to 1. Nothing that it draws is shown to
/// anybody, and nothing waits for it.
public final class Rehearsal implements Runnable {
  private static final byte[] DOCUMENT =
      """
      {"model": {"display_name": "Opus"}, "cost": {"total_cost_usd": 1.5}, "n": [1, true, null]}
      """
          .getBytes(UTF_8);
  private static final int COLUMNS = 120;

  private Rehearsal() {}

  /// Begins it on a thread of its own.
  public static void begin() {
    Thread.ofPlatform().daemon().name("rehearsal").start(new Rehearsal());
  }

  @Override
  public void run() {
    drawn();
  }

  /// {@return what it draws}
  static Rendering drawn() {
    new DocumentReader().read(DOCUMENT);
    Look look = Preset.STANDARD.look();
    var surface = new Surface(COLUMNS, look.depth(new ColorHints("", "xterm-256color", "", "")));
    return new LineRenderer().render(items(), List.of(), look, surface);
  }

  private static List<LineItem> items() {
    return List.of(
        item("model", Part.text("Opus", Tone.IDENTITY)),
        item("project", Part.label("~/src/"), Part.value("statusline")),
        known("git", Part.sign(Glyph.of("on", "⎇"), Tone.QUIET), Part.value("main")),
        item("context", Part.gauge(42, Tone.GOOD), Part.value("42%"), Part.label(" of 200k")),
        item("time", Part.label("14:05")));
  }

  /// What an earlier daemon has kept has an age.
  private static LineItem known(String moduleId, Part... parts) {
    Optional<Duration> old = Optional.of(Duration.ofMinutes(3));
    return new LineItem(moduleId, Segment.of(moduleId, parts), old, true);
  }

  private static LineItem item(String moduleId, Part... parts) {
    Optional<Duration> fresh = Optional.empty();
    return new LineItem(moduleId, Segment.of(moduleId, parts), fresh, false);
  }
}
