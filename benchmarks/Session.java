import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One session of the host. Its canary stands in every field of its documents, so a line that shows
/// what belongs to another session can be told.
///
/// @param index of it
/// @param directory it works in
/// @param transcript of it
/// @param variables the whole environment of its runs
/// @param shared canaries of what it shares with others: directory, repository, branch, account
record Session(
    int index, Path directory, Path transcript, Map<String, String> variables, Set<String> shared) {
  /// A letter for the kind and two digits.
  private static final Pattern CANARY = Pattern.compile("Z[SDRB]\\d\\dZ|\\$[12]\\d\\d\\.77\\b");

  private static final Pattern RUN = Pattern.compile("-r(\\d+)r");

  /// Fields as the host writes them. `@` stands for the canary, `#` for a number between 10 and 29.
  private static final String DOCUMENT =
      """
      {"session_id":"@-4b1e-4a51-9a57-3f8d3c1b2a10","session_name":"name @","prompt_id":"@-p",\
      "transcript_path":"TRANSCRIPT","cwd":"DIRECTORY","agent_type":"agent @",\
      "effort":{"level":"medium"},"model":{"id":"claude-@","display_name":"@-rRUNr"},\
      "workspace":{"current_dir":"DIRECTORY","project_dir":"DIRECTORY","added_dirs":["/tmp/@"],\
      "git_worktree":"@","repo":{"host":"@.example","owner":"@","name":"@"}},\
      "version":"2.1.330-@","output_style":{"name":"style @"},\
      "cost":{"total_cost_usd":2##.77,"total_duration_ms":45120##,"total_api_duration_ms":9120##,\
      "total_lines_added":7##,"total_lines_removed":8##},\
      "context_window":{"total_input_tokens":840##,"total_output_tokens":6##,\
      "context_window_size":200000,"current_usage":{"input_tokens":12,"output_tokens":6##,\
      "cache_creation_input_tokens":15##,"cache_read_input_tokens":825##},\
      "used_percentage":##,"remaining_percentage":REST},\
      "exceeds_200k_tokens":false,"fast_mode":false,"thinking":{"enabled":true},\
      "vim":{"mode":"NORMAL"},"agent":{"name":"agent @"},\
      "worktree":{"name":"@","path":"DIRECTORY","branch":"@","original_cwd":"DIRECTORY",\
      "original_branch":"@"},"pr":{"number":9##,"url":"https://@.example/pr"}}
      """;

  String canary() {
    return String.format(Locale.ROOT, "ZS%02dZ", index);
  }

  /// {@return what the host says in a run}
  ///
  /// @param run a number that the line shows, so that an older document's line can be told
  byte[] document(int run) {
    return DOCUMENT
        .replace("@", canary())
        .replace("##", Integer.toString(percent()))
        .replace("REST", Integer.toString(100 - percent()))
        .replace("RUN", Integer.toString(run))
        .replace("DIRECTORY", directory.toString())
        .replace("TRANSCRIPT", transcript.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private int percent() {
    return 10 + index;
  }

  /// {@return what the client says in a run, whose input stays open at every other toss of a coin}
  Said run(int run, Random coin) throws IOException, InterruptedException {
    return Host.run(variables, directory, document(run), coin.nextBoolean());
  }

  /// {@return what the client says in a run that no shell has started}
  Said runBare(int run, Random coin) throws IOException, InterruptedException {
    return Host.runBare(Host.PROGRAM, variables, directory, document(run));
  }

  /// {@return what `cat` says instead: the least that any program takes}
  Said runFloor(int run, Random coin) throws IOException, InterruptedException {
    return Host.runBare("cat", variables, directory, document(run));
  }

  /// {@return the line of a reply in its transcript}
  String reply() {
    return """
    {"type":"assistant","sessionId":"@","isSidechain":false,"cwd":"/tmp/@",\
    "timestamp":"2026-11-23T12:00:00.000Z","message":{"id":"msg_@","model":"claude-@",\
    "role":"assistant","stop_reason":"end_turn","content":[{"type":"text","text":"@"}],\
    "usage":{"input_tokens":12,"output_tokens":6,"cache_creation_input_tokens":1,\
    "cache_read_input_tokens":2}}}
    """
        .replace("@", canary());
  }

  /// {@return what a line shows that belongs to another session, directory, repository, branch,
  /// account or terminal; empty when there is nothing of the kind}
  Optional<String> foreign(Said said) {
    Matcher canaries = CANARY.matcher(said.plain());
    String cost = "$2" + percent() + ".77";
    while (canaries.find()) {
      String found = canaries.group();
      if (!found.equals(canary()) && !found.equals(cost) && !shared.contains(found)) {
        return Optional.of(found);
      }
    }
    return said.isColoured() && variables.containsKey("NO_COLOR")
        ? Optional.of("a colour")
        : Optional.empty();
  }

  /// {@return the run whose document the line was made of; empty where it does not say}
  static Optional<Integer> runOf(Said said) {
    Matcher run = RUN.matcher(said.plain());
    return run.find() ? Optional.of(Integer.valueOf(run.group(1))) : Optional.empty();
  }
}
