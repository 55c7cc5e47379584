package statusline.daemon.subagent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// One sub-agent as the host lists it.
///
/// @param id tells it from others; not blank
/// @param task all that the host says of it
record Subagent(String id, JsonObject task) {
  private static final String SEPARATOR = " · ";
  private static final String CUT = "…";
  private static final String VENDOR = "claude-";
  private static final long MILLIS = 1_000;
  private static final long LONGEST_SECONDS = 100 * 86_400;

  /// {@return what a task is; empty without an id}
  static Optional<Subagent> of(JsonObject task) {
    return task.text("/id").filter(id -> !id.isBlank()).map(id -> new Subagent(id, task));
  }

  /// {@return its row: what it does, how far it is, what it uses; what has no room is left out from
  /// the end}
  ///
  /// @param cells of the row
  /// @param nowMillis since 1970
  String row(int cells, long nowMillis) {
    List<String> facts = new ArrayList<>();
    state().ifPresent(facts::add);
    time(nowMillis).ifPresent(facts::add);
    usage().ifPresent(facts::add);
    model().ifPresent(facts::add);
    type().ifPresent(facts::add);
    SafeText row = cut(safe(name()), cells);
    for (String fact : facts) {
      SafeText longer = safe(row + SEPARATOR + fact);
      if (longer.cells() > cells) {
        break;
      }
      row = longer;
    }
    return row.value();
  }

  private static SafeText safe(String text) {
    return SafeText.of(text, CellRule.NARROW);
  }

  private static SafeText cut(SafeText text, int cells) {
    return text.cells() <= cells ? text : safe(text.cutTo(cells - 1) + CUT);
  }

  private String name() {
    return text("/label").or(() -> text("/description")).or(this::type).orElse("sub-agent");
  }

  private Optional<String> text(String pointer) {
    return task.text(pointer).filter(text -> !safe(text).isBlank());
  }

  /// That one is running its row says by being there.
  private Optional<String> state() {
    return text("/status").filter(status -> !status.equals("running"));
  }

  /// How long it has been running; the host does not say when one ended.
  private Optional<String> time(long nowMillis) {
    OptionalLong start = task.integer("/startTime");
    boolean isRunning = task.text("/status").filter("running"::equals).isPresent();
    long seconds = start.isPresent() ? (nowMillis - start.getAsLong()) / MILLIS : -1;
    return isRunning && seconds >= 0 && seconds <= LONGEST_SECONDS
        ? Optional.of(written(seconds))
        : Optional.empty();
  }

  private static String written(long seconds) {
    long minutes = seconds / 60;
    if (minutes == 0) {
      return seconds + "s";
    }
    return minutes < 60
        ? minutes + "m" + seconds % 60 + "s"
        : minutes / 60 + "h" + minutes % 60 + "m";
  }

  private Optional<String> usage() {
    long used = task.integer("/tokenCount").orElse(-1);
    long window = task.integer("/contextWindowSize").orElse(0);
    if (used < 0) {
      return Optional.empty();
    }
    String tokens = used < 1_000 ? used + " tokens" : Math.round(used / 1_000.0) + "k tokens";
    boolean isPart = window > 0 && used <= window;
    return Optional.of(isPart ? tokens + " " + Math.round(100.0 * used / window) + "%" : tokens);
  }

  private Optional<String> model() {
    return text("/model")
        .map(id -> id.startsWith(VENDOR) ? id.substring(VENDOR.length()) : id)
        .filter(id -> !id.isBlank());
  }

  private Optional<String> type() {
    return text("/agentType").filter(type -> !type.equals(task.text("/label").orElse("")));
  }
}
