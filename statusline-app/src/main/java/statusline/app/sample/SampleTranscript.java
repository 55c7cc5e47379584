package statusline.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A transcript of the sample session, from which costs of the block, the day and the week follow.
final class SampleTranscript {
  private static final Duration BEFORE = Duration.ofMinutes(100);
  private static final Duration LATELY = Duration.ofMinutes(2);
  private static final Duration YESTERDAY = Duration.ofHours(26);

  private SampleTranscript() {}

  /// Writes the transcript into a configuration directory.
  ///
  /// @param account directory, which need not exist
  /// @param now time at which the line is rendered
  static void write(Path account, Instant now) throws IOException {
    Path folder = account.resolve("projects/sample");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("sample.jsonl"),
        reply(1, now.minus(YESTERDAY), 18.45)
            + reply(2, now.minus(BEFORE), 6.15)
            + reply(3, now.minus(LATELY), 6.15));
  }

  private static String reply(int number, Instant time, double usd) {
    return String.format(
        Locale.ROOT,
        """
        {"type":"assistant","timestamp":"%s","sessionId":"sample","requestId":"req_%d",\
        "costUSD":%.2f,"message":{"id":"msg_%d","role":"assistant","model":"claude-opus-5-5",\
        "usage":{"input_tokens":120000,"output_tokens":64000,"cache_read_input_tokens":9500000}}}
        """,
        time.truncatedTo(ChronoUnit.SECONDS),
        number,
        usd,
        number);
  }
}
