package statusline.renderer;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// A sample session for tests, with segments as data modules write them.
///
/// @param name the name of the sample
/// @param items the segments
/// @param notices the notices
record SampleSession(String name, List<LineItem> items, List<String> notices) {
  private static final Glyph BRANCH = new Glyph("", "⎇ ", "\ue0a0 ", "🌿 ");
  private static final Glyph CHANGES = Glyph.of("*", "●");
  private static final Glyph AHEAD = Glyph.of("^", "↑");
  private static final Glyph STASH = Glyph.of("&", "⚑");
  private static final Part UNKNOWN = Part.sign(Glyph.of("-", "–"), Tone.QUIET);

  static List<SampleSession> all() {
    return List.of(
        fresh(),
        usual(),
        everything(),
        deep(),
        eastAsian(),
        stale(),
        nearLimits(),
        doubtful(),
        withDropIns(),
        hostile());
  }

  @Override
  public String toString() {
    return name;
  }

  private static SampleSession fresh() {
    List<Part> minimal = List.of(Part.label("ctx "), UNKNOWN);
    List<Part> full = List.of(Part.gauge(0, Tone.QUIET), Part.label(" ctx "), UNKNOWN);
    Segment unknown = Segment.of("context", full, minimal, minimal);
    return session(
        "fresh",
        fresh("model", model("Opus 5.5")),
        fresh("project", project("~/", "new")),
        fresh("context", unknown),
        fresh("time", time()));
  }

  static SampleSession usual() {
    return session(
        "usual",
        fresh("model", model("Opus 5.5")),
        fresh("project", project("~/src/", "statusline")),
        fresh("git", branch("main", 2, 3)),
        fresh("context", context(42, Tone.VALUE)),
        fresh("spend", spend("$4.18")),
        fresh("limits", limit("five-hour", "5h", " 37%", "2h14m", Tone.VALUE)),
        fresh("limits", limit("seven-day", "7d", " 61%", "", Tone.VALUE)),
        fresh("time", time()));
  }

  static SampleSession everything() {
    List<LineItem> items = new ArrayList<>(usual().items());
    items.add(fresh("git", Segment.of("operation", Part.text("rebase 3/7", Tone.CAUTION))));
    items.add(fresh("git", Segment.of("stash", Part.sign(STASH, Tone.VALUE), Part.value("1"))));
    items.add(fresh("session", Segment.of("effort", Part.text("high", Tone.QUIET))));
    items.add(fresh("session", Segment.of("name", Part.text("build-parser", Tone.QUIET))));
    items.add(fresh("cost", labelled("block", "block ", "$12.30", ", 2h14m left")));
    items.add(fresh("weekly", labelled("week", "week ", "$96.20", "")));
    items.add(fresh("prompt-cache", labelled("cache", "cache ", "4m", " left")));
    items.add(
        fresh(
            "changes",
            Segment.of(
                "lines",
                Part.text("+156", Tone.GOOD),
                Part.text(" −23", Tone.ALARM),
                Part.label(" lines"))));
    items.add(
        fresh(
            "pull-request",
            Segment.of("pull-request", Part.value("PR #42 approved"))
                .withLink(URI.create("https://example.org/pull/42"))));
    return new SampleSession("everything", items, List.of());
  }

  private static SampleSession deep() {
    return session(
        "deep",
        fresh("model", model("Sonnet 5.5 (1M context)")),
        fresh(
            "project",
            project("~/work/customers/example/services/backend/", "authentication-gateway")),
        fresh("git", branch("feature/JIRA-12345-make-the-login-page-remember-people", 12, 345)),
        fresh("git", Segment.of("operation", Part.text("cherry-pick", Tone.CAUTION))),
        fresh("context", context(100, Tone.ALARM)),
        fresh(
            "session",
            Segment.of("name", Part.text("a session with a rather long name", Tone.QUIET))),
        fresh("spend", spend("$1234.56")),
        fresh("cost", labelled("block", "block ", "$1234.56", ", 4h59m left")),
        fresh("time", time()));
  }

  private static SampleSession eastAsian() {
    return session(
        "east asian",
        fresh("model", model("模型 五")),
        fresh("project", project("~/源代码/", "状态栏👨‍👩‍👧‍👦")),
        fresh("git", branch("功能/한글-e\u0301🇩🇪", 1, 1)),
        fresh("context", context(7, Tone.VALUE)),
        fresh("session", Segment.of("name", Part.text("修理 ⚠️ 解析器 👍🏽", Tone.QUIET))),
        fresh("spend", spend("￥41.80")),
        fresh("time", time()));
  }

  private static SampleSession stale() {
    return session(
        "stale",
        fresh("model", model("Opus 5.5")),
        fresh("project", project("~/src/", "statusline")),
        aged("git", branch("main", 0, 3), Duration.ofMinutes(3), false),
        fresh("context", context(42, Tone.VALUE)),
        aged(
            "limits",
            limit("five-hour", "5h", " 37%", "2h14m", Tone.CAUTION),
            Duration.ofHours(7),
            true),
        aged(
            "cost",
            labelled("block", "block ", "$12.30", ", 2h14m left"),
            Duration.ofDays(12),
            true),
        aged("weekly", labelled("week", "week ", "$96.20", ""), Duration.ofSeconds(50), true),
        fresh("time", time()));
  }

  private static SampleSession nearLimits() {
    return session(
        "near limits",
        fresh("model", model("Haiku 5.5")),
        fresh("project", project("/", "")),
        fresh("git", branch("@1a2b3c4", 0, 0)),
        fresh("context", context(97, Tone.ALARM)),
        fresh("limits", limit("five-hour", "5h", " 99%", "0h03m", Tone.ALARM)),
        fresh("limits", limit("seven-day", "7d", " 88%", "3d", Tone.CAUTION)),
        fresh("prompt-cache", labelled("cache", "cache ", "cold", ", 84k to re-read")),
        fresh("time", time()));
  }

  private static SampleSession doubtful() {
    return session(
        "doubtful",
        new LineItem("model", model("Opus 5.5"), Optional.empty(), false, true),
        fresh("project", project("~/src/", "statusline")),
        new LineItem(
            "context", context(71, Tone.CAUTION), Optional.of(Duration.ofMinutes(5)), true, true),
        fresh("spend", spend("$0.00")));
  }

  private static SampleSession withDropIns() {
    List<LineItem> items = new ArrayList<>(usual().items());
    items.add(fresh("acme-weather", Segment.of("now", Part.value("rain 12°"))));
    items.add(fresh("acme-weather", Segment.of("later", Part.value("sun"))));
    items.add(
        fresh(
            "acme-player",
            labelled("song", "♫ ", "A rather long title of a song", " by somebody")));
    return new SampleSession(
        "drop-ins", items, List.of("config: unknown key \"colour\" in line 3", "input: no JSON"));
  }

  private static SampleSession hostile() {
    return new SampleSession(
        "hostile",
        List.of(
            fresh("model", model("\u001b]0;PWN\u0007\u001b[2J")),
            fresh("project", project("/tmp/\u202e", "e\u0301\u0302\u0303\u0304gpj.exe\n\n")),
            fresh("git", branch("a\tb\r\nc\u200b\ud800", 1, 1)),
            fresh("context", context(50, Tone.VALUE)),
            fresh("session", Segment.of("name", Part.value("x".repeat(5_000))))),
        List.of("\u009b31mred", " \u3000 "));
  }

  private static SampleSession session(String name, LineItem... items) {
    return new SampleSession(name, List.of(items), List.of());
  }

  private static LineItem fresh(String moduleId, Segment segment) {
    return new LineItem(moduleId, segment, Optional.empty(), false);
  }

  private static LineItem aged(String moduleId, Segment segment, Duration age, boolean stale) {
    return new LineItem(moduleId, segment, Optional.of(age), stale);
  }

  private static Segment model(String name) {
    return Segment.of("model", Part.text(name, Tone.IDENTITY));
  }

  private static Segment project(String parent, String name) {
    return Segment.of(
        "project",
        List.of(Part.text(parent, Tone.QUIET), Part.value(name)),
        List.of(
            Part.sign(Glyph.of("...", "…"), Tone.QUIET),
            Part.text("/", Tone.QUIET),
            Part.value(name)),
        List.of(Part.value(name)));
  }

  private static Segment branch(String name, int ahead, int changes) {
    Part branch = Part.text(name, Tone.IDENTITY);
    List<Part> brief =
        List.of(
            Part.sign(BRANCH, Tone.QUIET),
            branch,
            Part.value(" "),
            Part.sign(CHANGES, Tone.VALUE),
            Part.value(Integer.toString(changes)));
    List<Part> full = new ArrayList<>(brief);
    full.add(Part.value(" "));
    full.add(Part.sign(AHEAD, Tone.VALUE));
    full.add(Part.value(Integer.toString(ahead)));
    return Segment.of("branch", full, brief, brief.subList(1, brief.size()));
  }

  private static Segment context(int percent, Tone tone) {
    Part number = Part.text(percent + "%", tone);
    Part window = Part.text(" of 200k", Tone.QUIET);
    return Segment.of(
        "context",
        List.of(Part.gauge(percent, tone), Part.text(" ", tone), number, window),
        List.of(number, window),
        List.of(Part.label("ctx "), number));
  }

  private static Segment spend(String cost) {
    return Segment.of(
        "cost",
        List.of(Part.label("session "), Part.value(cost)),
        List.of(Part.value(cost)),
        List.of(Part.value(cost)));
  }

  private static Segment limit(String name, String label, String percent, String left, Tone tone) {
    return Segment.of(
        name,
        List.of(
            Part.label(label),
            Part.text(percent, tone),
            Part.text(left.isEmpty() ? "" : " resets " + left, Tone.QUIET)),
        List.of(
            Part.label(label),
            Part.text(percent, tone),
            Part.text(left.isEmpty() ? "" : " → " + left, Tone.QUIET)),
        List.of(Part.label(label), Part.text(percent, tone)));
  }

  private static Segment labelled(String name, String label, String value, String more) {
    return Segment.of(
        name,
        List.of(Part.label(label), Part.value(value), Part.text(more, Tone.QUIET)),
        List.of(Part.label(label), Part.value(value)),
        List.of(Part.label(label), Part.value(value)));
  }

  private static Segment time() {
    return Segment.of("time", Part.text("14:05", Tone.QUIET));
  }
}
