package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.Separators;
import statusline.renderer.theme.ColorDepth;

class LineRendererTest {
  @Test
  void standardLineShowsAllSegments() {
    assertEquals(
        "Opus 5.5 · ~/src/statusline ⎇ main ↑2 ●3 │ ▰▰▰▰▱▱▱▱▱▱  42% 84k │ $4.18 · 7d  61% $96.20 │"
            + " 14:05",
        TestLine.usual().at(200));
  }

  @Test
  void layoutDecidesOrder() {
    TestLine line =
        new TestLine()
            .with("time", Part.value("14:05"))
            .with("git", Part.value("main"))
            .with("model", Part.value("Opus"))
            .with("project", Part.value("src"));

    assertEquals("Opus · src main │ 14:05", line.at(200));
  }

  @Test
  void unnamedDropInsEndLineInOrderOfArrival() {
    TestLine line =
        new TestLine()
            .with("weather", Part.value("rain"))
            .with("model", Part.value("Opus"))
            .with("music", Part.value("jazz"));

    assertEquals("Opus │ rain · jazz", line.at(200));
  }

  @Test
  void namedSegmentStandsAtItsOwnPosition() {
    TestLine line =
        new TestLine()
            .with("session", Segment.of("agent", Part.value("reviewer")))
            .with("session", Segment.of("fast", Part.value("fast")))
            .with("model", Part.value("Opus"))
            .with("time", Part.value("14:05"));

    assertEquals("Opus fast · reviewer │ 14:05", line.at(200));
  }

  @Test
  void segmentsOnDemandAreNotShown() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("changes", Part.value("+1 −2"))
            .with("prompt-cache", Segment.of("warm", Part.value("cache 4m")))
            .with("prompt-cache", Segment.of("cold", Part.value("cache cold")));

    assertEquals("Opus │ cache cold", line.at(200));
  }

  @Test
  void dotSeparatesSegmentsOfOneModule() {
    TestLine line =
        new TestLine()
            .with("context", Part.value("42%"))
            .with("context", Part.value("cache 4m"))
            .with("time", Part.value("14:05"));

    assertEquals("42% · cache 4m │ 14:05", line.at(200));
  }

  @Test
  void spaceSeparatesSegmentsOfOneCluster() {
    TestLine line =
        new TestLine()
            .with("git", Part.value("main"))
            .with("git", Part.value("rebase 3/7"))
            .with("project", Part.value("src"));

    assertEquals("src main rebase 3/7", line.at(200));
  }

  @Test
  void emptySegmentsHaveNoSeparators() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("project", Part.value(" "))
            .with("context", Part.value(""))
            .with("cost", Part.value("\u200b"))
            .with("time", Part.value("14:05"));

    assertEquals("Opus │ 14:05", line.at(200));
  }

  @Test
  void emptyLineShowsProgramName() {
    assertEquals("statusline", new TestLine().colored());
    assertEquals("statusline", new TestLine().at(10));
    assertEquals("statusli…", new TestLine().at(9));
    assertEquals("…", new TestLine().at(1));
  }

  @Test
  void gaugeIsDrawnInGlyphSet() {
    assertEquals("▰▰▰▰▱▱▱▱▱▱", new TestLine().with("context", Part.gauge(42, Tone.VALUE)).at(200));
    assertEquals(
        "####------",
        new TestLine().with("context", Part.gauge(42, Tone.VALUE)).in(GlyphSet.ASCII).at(200));
  }

  @Test
  void signIsDrawnInGlyphSet() {
    TestLine line =
        new TestLine().with("git", Part.sign(TestLine.branch(), Tone.QUIET), Part.value("main"));

    assertEquals("⎇ main", line.at(200));
    assertEquals("main", line.in(GlyphSet.ASCII).at(200));
    assertEquals("🌿 main", line.in(GlyphSet.EMOJI).at(200));
  }

  @Test
  void asciiSeparatorsAreUsed() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("project", Part.value("src"))
            .with("time", Part.value("14:05"));

    assertEquals("Opus, src | 14:05", line.in(GlyphSet.ASCII).at(200));
  }

  @Test
  void tonesDecideColors() {
    TestLine line =
        new TestLine()
            .with("model", Part.text("Opus", Tone.IDENTITY))
            .with("git", Part.sign(Glyph.of("", "⎇ "), Tone.QUIET), Part.value("main"))
            .with("context", Part.gauge(91, Tone.ALARM), Part.text(" 91%", Tone.ALARM));

    assertEquals(
        "ESC[36mOpusESC[0;2m · ⎇ ESC[mmainESC[2m │ ESC[0;31m▰▰▰▰▰▰▰▰▰ESC[0;2m▱ESC[0;31m 91%ESC[m",
        line.colored());
  }

  @Test
  void foreignTextIsMadeSafe() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("\u001b]0;PWN\u0007"))
            .with("project", Part.text("/tmp/\u202Egpj.exe", Tone.IDENTITY))
            .with("git", Part.sign(Glyph.of("\u001b[0m", "\u009b2J"), Tone.VALUE))
            .notice("config: \u001b[31m\nline 2");

    assertEquals(
        "\ufffd]0;PWN\ufffd · /tmp/gpj.exe \ufffd2J │ ⚠ config: \ufffd[31m line 2", line.at(200));
  }

  @Test
  void segmentMovesToPositionThatNamesIt() {
    TestLine line =
        new TestLine()
            .with("git", Segment.of("branch", Part.value("main")))
            .with("git", Segment.of("stash", Part.value("⚑1")))
            .with("git", Segment.of("tag", Part.value("v1")))
            .in("", "git | git.stash", "");

    assertEquals("main · v1 │ ⚑1", line.at(200));
  }

  @Test
  void starKeepsSegmentsOfModuleInOneCluster() {
    TestLine line =
        new TestLine()
            .with("git", Segment.of("branch", Part.value("main")))
            .with("git", Segment.of("stash", Part.value("⚑1")))
            .with("model", Part.value("Opus"))
            .in("", "model, git.*", "");

    assertEquals("Opus · main ⚑1", line.at(200));
  }

  @Test
  void moduleNamedTwiceIsShownOnce() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("time", Part.value("14:05"))
            .in("", "time | model time", "time");

    assertEquals("14:05 │ Opus", line.at(100));
  }

  @Test
  void unnamedBuiltInModulesAreNotShown() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("time", Part.value("14:05"))
            .with("vendor-weather", Part.value("rain"))
            .in("", "model", "");

    assertEquals("Opus │ rain", line.at(100));
  }

  @Test
  void onlyNamedSegmentOfDropInIsShown() {
    TestLine line =
        new TestLine()
            .with("vendor-weather", Segment.of("rain", Part.value("rain")))
            .with("vendor-weather", Segment.of("wind", Part.value("wind")))
            .in("", "vendor-weather.wind", "");

    assertEquals("wind", line.at(100));
  }

  @Test
  void hiddenSegmentsAreNotShown() {
    Layout layout = TestPresets.look(Preset.STANDARD).layout();
    TestLine line =
        TestLine.usual()
            .with("vendor-weather", Segment.of("rain", Part.value("rain")))
            .with("vendor-weather", Segment.of("wind", Part.value("wind")))
            .in(layout.withHidden(Layout.refs("time weekly context cost vendor-weather.rain")));

    assertEquals("Opus 5.5 · ~/src/statusline ⎇ main ↑2 ●3 │ wind", line.at(200));
  }

  @Test
  void segmentOnDemandIsShownIfNamed() {
    Layout layout = Layout.of("", LineLayout.of("git, time", ""));
    TestLine line =
        new TestLine()
            .with("git", Segment.of("branch", Part.value("main")))
            .with("git", Segment.of("tag", Part.value("v1")))
            .with("time", Part.value("14:05"))
            .with("acme-weather", Part.value("rain"));

    line.in(layout.withOnDemand(Layout.refs("git.tag acme-weather")));
    assertEquals("main · 14:05", line.at(100));

    line.in(line.look().layout().withLines(List.of(LineLayout.of("git, git.tag", "acme-weather"))));
    assertEquals("main · v1  rain", line.at(15));
  }

  @Test
  void moduleOnDemandIsShownIfOneSegmentIsNamed() {
    Layout layout = Layout.of("", LineLayout.of("git.tag", ""));
    TestLine line =
        new TestLine()
            .with("git", Segment.of("branch", Part.value("main")))
            .with("git", Segment.of("tag", Part.value("v1")))
            .in(layout.withOnDemand(Layout.refs("git")));

    assertEquals("v1", line.at(100));
  }

  @Test
  void emptyLayoutShowsDropInsAndNotices() {
    TestLine line = new TestLine().with("vendor-weather", Part.value("rain")).notice("config: bad");

    assertEquals("rain │ ⚠ config: bad", line.in(Layout.of("")).at(100));
  }

  @Test
  void configuredSeparatorsAreUsed() {
    Separators separators = new Separators(Optional.of(" // "), Optional.of("\u001b[31m/"));
    TestLine line =
        new TestLine()
            .in(TestPresets.look(Preset.STANDARD).withSeparators(separators))
            .with("model", Part.value("Opus"))
            .with("project", Part.value("src"))
            .with("time", Part.value("14:05"));

    assertEquals("Opus\ufffd[31m/src // 14:05", line.at(200));
  }

  @Test
  void cachesDoNotChangeResult() {
    LineRenderer shared = new LineRenderer();
    for (Preset preset : Preset.values()) {
      Look look = TestPresets.look(preset);
      for (SampleSession session : SampleSession.all()) {
        for (int columns : new int[] {30, 70, 150}) {
          for (ColorDepth depth : ColorDepth.values()) {
            Surface surface = new Surface(columns, depth);
            Rendering fresh =
                new LineRenderer().render(session.items(), session.notices(), look, surface);

            assertEquals(fresh, shared.render(session.items(), session.notices(), look, surface));
          }
        }
      }
    }
  }
}
