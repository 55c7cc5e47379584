package statusline.daemon.subagent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// A sub-agent in the host's document. Immutable.
///
/// @param id unique in the document; not blank
/// @param task the host's data about it
record Subagent(String id, JsonObject task) {
  private static final String SEPARATOR = " · ";
  private static final String ELLIPSIS = "…";
  private static final long MILLIS = 1_000;
  private static final long MAX_SECONDS = 100 * 86_400;

  /// {@return the sub-agent of a task, or empty if the task has no id}
  static Optional<Subagent> of(JsonObject task) {
    return task.text("/id").filter(id -> !id.isBlank()).map(id -> new Subagent(id, task));
  }

  /// {@return the row: name, state, duration, tokens, model and type}
  ///
  /// Facts that do not fit are omitted from the end.
  ///
  /// @param cells width of the row
  /// @param nowMillis current time, in milliseconds since 1970
  String row(int cells, long nowMillis) {
    List<String> facts = new ArrayList<>();
    state().ifPresent(facts::add);
    time(nowMillis).ifPresent(facts::add);
    usage().ifPresent(facts::add);
    model().ifPresent(facts::add);
    type().ifPresent(facts::add);
    SafeText row = truncate(safe(name()), cells);
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

  private static SafeText truncate(SafeText text, int cells) {
    return text.cells() <= cells ? text : safe(text.cutTo(cells - 1) + ELLIPSIS);
  }

  private String name() {
    return text("/label").or(() -> text("/description")).or(this::type).orElse("sub-agent");
  }

  private Optional<String> text(String pointer) {
    return task.text(pointer).filter(text -> !safe(text).isBlank());
  }

  /// {@return the state, or empty for the usual state `running`}
  private Optional<String> state() {
    return text("/status").filter(status -> !status.equals("running"));
  }

  /// {@return how long it has been running; empty if it ended, because its end is not reported}
  private Optional<String> time(long nowMillis) {
    OptionalLong start = task.integer("/startTime");
    boolean isRunning = task.text("/status").filter("running"::equals).isPresent();
    long seconds = start.isPresent() ? (nowMillis - start.getAsLong()) / MILLIS : -1;
    return isRunning && seconds >= 0 && seconds <= MAX_SECONDS
        ? Optional.of(format(seconds))
        : Optional.empty();
  }

  private static String format(long seconds) {
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
    return text("/model").map(SubagentModel::name).filter(name -> !name.isBlank());
  }

  private Optional<String> type() {
    return text("/agentType").filter(type -> !type.equals(task.text("/label").orElse("")));
  }
}
