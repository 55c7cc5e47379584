package statusline.app.cli;

import static statusline.app.cli.Effect.hides;
import static statusline.app.cli.Effect.shows;

import java.util.ArrayList;
import java.util.List;
import statusline.config.KeyTable;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.TextRole;

/// The effect of each key.
final class Effects {
  private static final Effect.Outcome PLAIN = EffectStage::plain;
  private static final Effect.Outcome COLORED = EffectStage::colored;
  private static final String AMBER = color("spectrum", TextRole.CAUTION, Appearance.DARK);
  private static final String RED = color("spectrum", TextRole.ALARM, Appearance.DARK);
  private static final Effect.Outcome CELLS = EffectStage::cells;
  private static final Effect.Outcome OLD = EffectStage::old;
  private static final Effect.Outcome LIMITS = EffectStage::limits;
  private static final Effect.Outcome MODULES = EffectStage::modules;
  private static final Effect.Outcome WATCHED = EffectStage::watched;
  private static final Effect.Outcome EXPLAINED = EffectStage::explained;

  private static final String PLAIN_STYLE = "\"plain\"";

  private static final String TWO_EDGES = "[{\"left\": \"model, context\", \"right\": \"time\"}]";

  private Effects() {}

  static List<Effect> all() {
    List<Effect> all = new ArrayList<>(appearance());
    all.addAll(layout());
    all.addAll(marks());
    all.addAll(gauges());
    all.addAll(shared());
    all.addAll(git());
    all.addAll(host());
    for (String id : List.of("cost", "weekly")) {
      all.addAll(ccusage("modules." + id + ".", id.equals("cost") ? "blocks" : "weekly"));
    }
    all.addAll(costs());
    for (String id : KeyTable.moduleIds()) {
      all.addAll(policy(id));
    }
    return all;
  }

  private static List<Effect> appearance() {
    return List.of(
        shows(PLAIN, "preset", "\"compact\"", "\n"),
        shows(
                COLORED,
                "renderer.theme",
                "\"slate\"",
                color("slate", TextRole.IDENTITY, Appearance.DARK))
            .with("renderer.style", PLAIN_STYLE),
        shows(COLORED, "renderer.style", "\"powerline\"", "▌").with("renderer.theme", "\"slate\""),
        hides(PLAIN, "renderer.glyphs", "\"ascii\"", "▰"),
        hides(COLORED, "renderer.colorEnabled", "false", "\u001b["),
        shows(COLORED, "renderer.colors", "\"256\"", "38;5;").with("renderer.theme", "\"slate\""),
        shows(
                COLORED,
                "renderer.background",
                "\"light\"",
                color("spectrum", TextRole.SEPARATOR, Appearance.LIGHT))
            .with("renderer.style", PLAIN_STYLE),
        shows(OLD, "renderer.links", "true", "\u001b]8;;https://example.com/"),
        shows(PLAIN, "renderer.separator", "\" ; \"", " ; "),
        shows(PLAIN, "renderer.innerSeparator", "\" & \"", " & "));
  }

  private static List<Effect> layout() {
    return List.of(
        hides(PLAIN, "renderer.lines", "[\"time | model\"]", "▰"),
        hides(PLAIN, "renderer.priority", "[\"time\"]", "Opus")
            .with("renderer.lines", "[\"model, time\"]")
            .with("renderer.width", "8"),
        hides(PLAIN, "renderer.hidden", "[\"model\"]", "Opus"),
        hides(PLAIN, "renderer.onDemand", "[\"context.context\"]", "72%"),
        shows(PLAIN, "renderer.labels", "[\"context.context=window\"]", "window"),
        shows(CELLS, "renderer.width", "150", "cells 150").with("renderer.lines", TWO_EDGES),
        shows(CELLS, "renderer.padding", "20", "cells 156").with("renderer.lines", TWO_EDGES),
        hides(CELLS, "renderer.ambiguousWidth", "\"wide\"", "cells 196")
            .with("renderer.lines", TWO_EDGES));
  }

  private static List<Effect> marks() {
    return List.of(
        shows(OLD, "renderer.staleMark", "\"S\"", "S20m"),
        shows(OLD, "renderer.oldMark", "\"O\"", "O30m"),
        shows(OLD, "renderer.warningMark", "\"W\"", "W"),
        shows(OLD, "renderer.ageThreshold", "\"5m\"", "10m"));
  }

  private static List<Effect> gauges() {
    String thresholds = "\"thresholds\"";
    return List.of(
        shows(PLAIN, "renderer.gaugeStyle", "\"block\"", "███████░░░"),
        shows(PLAIN, "renderer.gaugeCells", "20", "▰▰▰▰▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱"),
        hides(COLORED, "renderer.gaugeColoring", "\"zones\"", AMBER + "▰▰▰▰▰▰▰")
            .with("renderer.style", PLAIN_STYLE),
        hides(COLORED, "renderer.gaugeCautionPercent", "80", AMBER + "▰▰▰▰▰▰▰")
            .with("renderer.style", PLAIN_STYLE)
            .with("renderer.gaugeColoring", thresholds),
        shows(COLORED, "renderer.gaugeAlarmPercent", "71", RED + "▰▰▰▰▰▰▰")
            .with("renderer.style", PLAIN_STYLE)
            .with("renderer.gaugeColoring", thresholds));
  }

  private static List<Effect> shared() {
    return List.of(
        shows(WATCHED, "renderer.deduplication", "false", "one one two")
            .with("renderer.rateLimitMs", "0"),
        shows(WATCHED, "renderer.rateLimitMs", "0", "one one two")
            .with("renderer.deduplication", "false"),
        shows(LIMITS, "broker.maxCacheSize", "77", "maxCacheSize=77"),
        shows(LIMITS, "broker.sessionTimeoutMs", "\"2h\"", "sessionTimeout=PT2H"),
        // Only one policy is implemented, so the test expects that another one is rejected.
        shows(EffectStage::problems, "broker.evictionPolicy", "\"fifo\"", "must be lru"),
        shows(LIMITS, "performance.maxConcurrentFetches", "5", "maxConcurrentFetches=5"),
        shows(LIMITS, "performance.fetchPoolSize", "2", "fetchPoolSize=2"),
        shows(LIMITS, "performance.firstPaintBudget", "\"90ms\"", "lineBudget=PT0.09S"));
  }

  private static List<Effect> git() {
    return List.of(
        hides(PLAIN, "modules.git.mode", "\"branch-only\"", "●1"),
        hides(PLAIN, "modules.git.untracked", "false", "●1"),
        shows(EffectStage::atHome, "modules.git.homeRepository", "true", "●1"),
        hides(PLAIN, "modules.git.tag", "false", "#v1.2"),
        shows(PLAIN, "modules.git.changes", "\"kinds\"", "?1"),
        hides(PLAIN, "modules.git.aheadBehind", "false", "↑1"),
        shows(PLAIN, "modules.git.upstream", "\"always\"", "→ origin/main"),
        hides(PLAIN, "modules.git.stash", "false", "⚑1"),
        hides(PLAIN, "modules.git.worktree", "false", " wt"));
  }

  private static List<Effect> host() {
    String compact = "\"compact\"";
    return List.of(
        hides(COLORED, "modules.context.cautionPercent", "80", AMBER + " 72%")
            .with("renderer.style", PLAIN_STYLE),
        shows(COLORED, "modules.context.alarmPercent", "60", RED + " 72%")
            .with("renderer.style", PLAIN_STYLE),
        shows(EXPLAINED, "modules.context.compactionReserve", "33000", "compact"),
        shows(COLORED, "modules.limits.cautionPercent", "30", AMBER + "38%")
            .with("renderer.style", PLAIN_STYLE),
        shows(COLORED, "modules.limits.alarmPercent", "30", RED + "38%")
            .with("renderer.style", PLAIN_STYLE),
        hides(PLAIN, "modules.limits.ageAfter", "\"2h\"", ", 20m old"),
        shows(PLAIN, "modules.project.style", "\"full\"", "/home/src/app"),
        hides(PLAIN, "modules.project.levels", "1", "src/app")
            .with("modules.project.style", "\"tail\""),
        shows(COLORED, "modules.prompt-cache.cautionBefore", "\"2h\"", AMBER + "39m")
            .with("renderer.style", PLAIN_STYLE)
            .with("preset", compact),
        hides(EffectStage::cold, "modules.prompt-cache.cautionTokens", "900000", AMBER + "cold")
            .with("renderer.style", PLAIN_STYLE),
        hides(PLAIN, "modules.session.idLength", "4", "5f0c7")
            .with("renderer.lines", "[\"session.id\"]"),
        shows(COLORED, "modules.spend.cautionUsd", "1", AMBER + "$4.18")
            .with("renderer.style", PLAIN_STYLE),
        shows(COLORED, "modules.spend.alarmUsd", "1", RED + "$4.18")
            .with("renderer.style", PLAIN_STYLE),
        shows(PLAIN, "modules.time.format", "\"'it is' HH\"", "it is ").with("preset", "\"full\""));
  }

  private static List<Effect> ccusage(String prefix, String report) {
    String source = prefix + "source";
    return List.of(
        shows(EXPLAINED, source, "\"ccusage\"", "ccusage says: ccusage " + report),
        shows(EXPLAINED, prefix + "command", "\"OTHER\"", "ccusage says: other " + report)
            .with(source, "\"ccusage\""),
        hides(EXPLAINED, prefix + "offline", "false", " --json --offline")
            .with(source, "\"ccusage\""));
  }

  private static List<Effect> costs() {
    String prices = "{\"claude-opus-5-5\": {\"input\": 8, \"output\": 40}}";
    return List.of(
        shows(EXPLAINED, "pricing.overrides", prices, "and your own"),
        shows(EXPLAINED, "modules.weekly.startOfWeek", "\"sunday\"", "startOfWeek=SUNDAY"));
  }

  private static List<Effect> policy(String id) {
    String prefix = "modules." + id + ".";
    return List.of(
        shows(MODULES, prefix + "enabled", "false", id + " DISABLED"),
        shows(MODULES, prefix + "refreshInterval", "\"41s\"", "refreshInterval=PT41S"),
        shows(MODULES, prefix + "cacheTTL", "\"42m\"", "cacheTtl=Optional[PT42M]"),
        shows(MODULES, prefix + "stalenessThreshold", "\"43m\"", "stalenessThreshold=PT43M"),
        shows(MODULES, prefix + "timeout", "\"44s\"", "timeout=PT44S"),
        shows(MODULES, prefix + "maxRetries", "7", "maxRetries=7"),
        shows(MODULES, prefix + "retryBackoff", "\"45s\"", "retryBackoff=PT45S"),
        shows(MODULES, prefix + "maxConcurrent", "46", "maxConcurrent=46"));
  }

  /// The end of the escape sequence that starts a built-in theme's role.
  private static String color(String theme, TextRole role, Appearance appearance) {
    Colors colors = BuiltInThemes.named(theme).orElseThrow().on(appearance);
    int rgb = colors.tones().of(role).color().value();
    return "38;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 0xFF) + ";" + (rgb & 0xFF) + "m";
  }
}
