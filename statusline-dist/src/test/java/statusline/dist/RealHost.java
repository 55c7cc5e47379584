package statusline.dist;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/// The host in a terminal, as a person sees it.
///
/// @param stage stage of its processes
/// @param name name of its terminal
record RealHost(HostStage stage, String name) {
  private static final String PROMPT = "❯";
  private static final String BORDER = "────";
  private static final List<String> MODES = List.of("⏵⏵", "⏸", "? for shortcuts");

  String screen() throws IOException, InterruptedException {
    return stage.tmux("capture-pane", "-p", "-t", name).replace('\u00a0', ' ');
  }

  /// {@return the text at the place of the status line: below the border of the input, above the
  /// mode; empty if there is none}
  String line() throws IOException, InterruptedException {
    List<String> rows = screen().lines().toList();
    int border = rows.size();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).startsWith(PROMPT)) {
        border = next(rows, i);
      }
    }
    String below = border + 1 < rows.size() ? rows.get(border + 1).strip() : "";
    return MODES.stream().anyMatch(below::startsWith) ? "" : below;
  }

  /// {@return the rows of the input, the status line and the mode, with their colours}
  ///
  /// Blanks at the end of a row stay, because they may have a background.
  String footer() throws IOException, InterruptedException {
    List<String> plain = screen().lines().toList();
    List<String> rows = stage.tmux("capture-pane", "-e", "-N", "-p", "-t", name).lines().toList();
    int prompt = 0;
    int last = 0;
    for (int i = 0; i < plain.size(); i++) {
      prompt = plain.get(i).startsWith(PROMPT) ? i : prompt;
      last = plain.get(i).isBlank() ? last : i;
    }
    return String.join("\n", rows.subList(prompt - 1, last + 1)) + "\n";
  }

  /// Waits until the status line has a text, the border has the width of the terminal, and the
  /// screen no longer changes.
  void awaitStill(String text, int columns) {
    String border = "─".repeat(columns);
    var still = new StillScreen();
    await(
        text + " at " + columns + " columns",
        () ->
            still.isUnchanged(screen())
                && line().contains(text)
                && screen().lines().anyMatch(border::equals));
  }

  private static int next(List<String> rows, int from) {
    for (int i = from + 1; i < rows.size(); i++) {
      if (rows.get(i).startsWith(BORDER)) {
        return i;
      }
    }
    return rows.size();
  }

  /// Types a prompt or a command and submits it when the host shows it.
  void say(String words) throws IOException, InterruptedException {
    say(words, words);
  }

  /// Types a command and submits it when the host shows its end. A terminal may show other words in
  /// another form.
  void say(String words, String end) throws IOException, InterruptedException {
    stage.tmux("send-keys", "-t", name, "-l", words);
    await("typed: " + words, () -> typed().endsWith(end));
    press("Enter");
    await("sent: " + words, () -> !typed().endsWith(end));
  }

  private String typed() throws IOException, InterruptedException {
    return screen()
        .lines()
        .filter(row -> row.startsWith(PROMPT))
        .reduce((former, last) -> last)
        .map(row -> row.substring(PROMPT.length()).strip())
        .orElse("");
  }

  void press(String key) throws IOException, InterruptedException {
    stage.tmux("send-keys", "-t", name, key);
  }

  void resize(int columns) throws IOException, InterruptedException {
    stage.tmux("resize-window", "-t", name, "-x", Integer.toString(columns), "-y", "40");
  }

  /// Closes the terminal of the host.
  void close() throws IOException, InterruptedException {
    stage.tmux("kill-session", "-t", name);
  }

  /// Waits until the status line satisfies a condition, and prints it.
  void awaitLine(String what, Predicate<String> right) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    await(what, () -> right.test(line()));
    stage.note(what, (System.nanoTime() - begin) / 1_000_000, line());
  }

  /// Waits until the rows of the screen satisfy a condition.
  void awaitRows(String what, Predicate<List<String>> right) {
    await(what, () -> right.test(screen().lines().toList()));
  }

  /// Waits until the screen shows a text.
  void awaitText(String text) {
    await("the screen shows " + text, () -> screen().contains(text));
  }

  private void await(String what, Deadline.Condition condition) {
    try {
      Deadline.await(what, condition);
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + "\n" + lastScreen(), late);
    }
  }

  private String lastScreen() {
    try {
      return screen();
    } catch (IOException | InterruptedException gone) {
      return gone.toString();
    }
  }
}
