import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program that stands in for ccusage: it notes each of its starts and states one cost.
///
/// @param program the script
/// @param starts the file with a line for each start: nanoseconds of the clock
record Cost(Path program, Path starts) {
  /// {@return such a program}
  ///
  /// @param amount commands that print the amount in USD; `$count` is how many starts there were
  static Cost program(Scratch scratch, String name, String amount) throws IOException {
    Path starts = scratch.folder("starts").resolve(name);
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
    return new Cost(scratch.script(name, body), starts);
  }

  /// Writes the configuration of an account that asks this program.
  ///
  /// @param options more settings of the data module, as members of a JSON object
  void configure(Path account, String options) throws IOException {
    String more = options.isEmpty() ? "" : ", " + options;
    Files.createDirectories(account.resolve("projects"));
    Files.writeString(
        account.resolve("statusline.user.json"),
        """
        {"modules": {"cost": {"source": "ccusage", "command": "%s"%s}}}
        """
            .formatted(program, more));
  }

  /// {@return when it was started, in nanoseconds of the clock}
  List<Long> started() throws IOException {
    List<Long> times = new ArrayList<>();
    if (Files.exists(starts)) {
      for (String line : Files.readAllLines(starts)) {
        times.add(Long.valueOf(line.strip()));
      }
    }
    return times;
  }
}
