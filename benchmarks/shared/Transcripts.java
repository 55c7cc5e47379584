package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Generated transcripts of one account.
///
/// @param account the configuration directory
/// @param bytes the size of all transcripts
public record Transcripts(Path account, long bytes) {
  private static final Path GENERATOR =
      Path.of(
          "module-ccusage/src/test/resources/statusline/module/ccusage/engine/make-transcripts.py");

  /// Generates transcripts whose last record is of this moment; needs Python 3.8.
  ///
  /// @param megabytes size of all transcripts
  public static Transcripts generate(Path account, int megabytes)
      throws IOException, InterruptedException {
    Process generator =
        Processes.of(
                "python3",
                GENERATOR.toString(),
                "--seed",
                "1",
                "--target-mb",
                Integer.toString(megabytes),
                "--end",
                "now",
                "--active",
                "--out",
                account.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (generator.waitFor() != 0) {
      throw new IOException("the generator of transcripts failed");
    }
    try (var files = Files.walk(account)) {
      return new Transcripts(
          account, files.filter(Files::isRegularFile).mapToLong(Transcripts::size).sum());
    }
  }

  /// {@return the bytes of all transcripts, in units of 1,000,000}
  public double megabytes() {
    return bytes / 1e6;
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  /// Appends a record of this moment to one transcript.
  ///
  /// @param number that no other record has; also the number of its tokens
  public void append(int number) throws IOException {
    String record =
        "{\"timestamp\":\"%tFT%<tT.%<tLZ\",\"sessionId\":\"benchmark\",\"requestId\":\"req_b%d\","
            + "\"message\":{\"id\":\"msg_b%d\",\"model\":\"claude-opus-5\",\"usage\":"
            + "{\"input_tokens\":%d,\"output_tokens\":0}}}\n";
    Path project = Files.createDirectories(account.resolve("projects/benchmark"));
    Files.writeString(
        project.resolve("benchmark.jsonl"),
        record.formatted(ZonedDateTime.now(ZoneOffset.UTC), number, number, number),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
