package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A script that replaces ccusage. It logs each of its starts and reports one cost.
///
/// @param program the script
/// @param starts the file with a line for each start: nanoseconds since the epoch
public record FakeCcusage(Path program, Path starts) {
  /// {@return a new script}
  ///
  /// @param amount shell commands that print the amount in USD; `$count` is the number of starts
  public static FakeCcusage program(Sandbox sandbox, String name, String amount)
      throws IOException {
    Path starts = sandbox.folder("starts").resolve(name);
    String body =
        """
        date +%s%N >> STARTS
        count=$(wc -l < STARTS)
        amount=$(AMOUNT)
        begin=$(date -u +%Y-%m-%dT%H:00:00.000Z)
        end=$(date -u -d '+4 hours' +%Y-%m-%dT%H:00:00.000Z)
        echo '{"blocks":[{"id":"'"$begin"'","startTime":"'"$begin"'","endTime":"'"$end"'",\
        "actualEndTime":null,"isActive":true,"isGap":false,"entries":2,"totalTokens":1006000,\
        "costUSD":'"$amount"',"models":["claude-opus-5-5"]}]}'
        """
            .replace("STARTS", "'" + starts + "'")
            .replace("AMOUNT", amount);
    return new FakeCcusage(sandbox.script(name, body), starts);
  }

  /// Writes the configuration of an account that uses this script.
  ///
  /// @param options more settings of the data module, as members of a JSON object
  public void configure(Path account, String options) throws IOException {
    String more = options.isEmpty() ? "" : ", " + options;
    Files.createDirectories(account.resolve("projects"));
    Files.writeString(
        account.resolve("statusline.user.json"),
        """
        {"modules": {"cost": {"source": "ccusage", "command": "%s"%s}}}
        """
            .formatted(program, more));
  }

  /// {@return the times of its starts, in nanoseconds since the epoch}
  public List<Long> started() throws IOException {
    List<Long> times = new ArrayList<>();
    if (Files.exists(starts)) {
      for (String line : Files.readAllLines(starts)) {
        times.add(Long.valueOf(line.strip()));
      }
    }
    return times;
  }
}
