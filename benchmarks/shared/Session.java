package shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A session of the host. Every field of its documents contains its canary, so a line with data of
/// another session can be detected.
///
/// @param index of the session
/// @param client path of the native client that it runs
/// @param directory working directory
/// @param transcript path of its transcript
/// @param variables complete environment of its runs
/// @param shared canaries that it shares with others: directory, repository, branch, account
public record Session(
    int index,
    String client,
    Path directory,
    Path transcript,
    Map<String, String> variables,
    Set<String> shared) {
  /// A letter for the kind and two digits, or an amount of money.
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

  /// {@return the same session with another configuration directory}
  public Session in(Path account) {
    var others = new LinkedHashMap<>(variables);
    others.put("CLAUDE_CONFIG_DIR", account.toString());
    return new Session(index, client, directory, transcript, others, shared);
  }

  /// {@return the text that identifies this session}
  public String canary() {
    return String.format(Locale.ROOT, "ZS%02dZ", index);
  }

  /// {@return the document that the host sends in a run}
  ///
  /// @param run number that the line shows, so that a line of an older document can be detected
  public byte[] document(int run) {
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

  /// {@return the result of a run of the client. The input stays open in half of the runs}
  public RunResult run(int run, Random coin) throws IOException, InterruptedException {
    return ClientProcess.run(this, document(run), coin.nextBoolean());
  }

  /// {@return the result of a run of the client without a shell}
  public RunResult runBare(int run, Random coin) throws IOException, InterruptedException {
    return ClientProcess.runBare(client, this, document(run));
  }

  /// {@return the result of `cat` instead of the client: the least that any program takes}
  public RunResult runFloor(int run, Random coin) throws IOException, InterruptedException {
    return ClientProcess.runBare("cat", this, document(run));
  }

  /// {@return a transcript line with a reply of the model}
  public String reply() {
    return """
    {"type":"assistant","sessionId":"@","isSidechain":false,"cwd":"/tmp/@",\
    "timestamp":"2026-11-23T12:00:00.000Z","message":{"id":"msg_@","model":"claude-@",\
    "role":"assistant","stop_reason":"end_turn","content":[{"type":"text","text":"@"}],\
    "usage":{"input_tokens":12,"output_tokens":6,"cache_creation_input_tokens":1,\
    "cache_read_input_tokens":2}}}
    """
        .replace("@", canary());
  }

  /// {@return the first canary on a line that belongs to another session, directory, repository,
  /// branch, account or terminal; empty if there is none}
  public Optional<String> foreign(RunResult result) {
    Matcher canaries = CANARY.matcher(result.plain());
    String cost = "$2" + percent() + ".77";
    while (canaries.find()) {
      String found = canaries.group();
      if (!found.equals(canary()) && !found.equals(cost) && !shared.contains(found)) {
        return Optional.of(found);
      }
    }
    return result.isColoured() && variables.containsKey("NO_COLOR")
        ? Optional.of("a colour")
        : Optional.empty();
  }

  /// {@return the run whose document the line shows; empty if the line does not show it}
  public static Optional<Integer> runOf(RunResult result) {
    Matcher run = RUN.matcher(result.plain());
    return run.find() ? Optional.of(Integer.valueOf(run.group(1))) : Optional.empty();
  }
}
