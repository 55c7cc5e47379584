package statusline.broker.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// What is stored of a run: its command, its start, and its output after its end.
///
/// @param command text of the command
/// @param start time of the start
/// @param end time of the end; `start` while it runs
/// @param exitCode exit code, or one of the constants
/// @param standardOutput standard output
/// @param complaint standard error, or the reason of a failure
record StoredRun(
    String command,
    Instant start,
    Instant end,
    int exitCode,
    byte[] standardOutput,
    String complaint) {
  private static final int COMMAND = 1;
  private static final int START = 2;
  private static final int END = 3;
  private static final int EXIT_CODE = 4;
  private static final int OUTPUT = 5;
  private static final int COMPLAINT = 6;

  private static final int RUNNING = -1;
  private static final int NOT_RUN = -2;
  private static final byte[] NOTHING = {};

  static StoredRun started(Command command, Instant now) {
    return new StoredRun(text(command), now, now, RUNNING, NOTHING, "");
  }

  StoredRun ended(CommandOutput output, Instant now) {
    return new StoredRun(
        command, start, now, output.exitCode(), output.bytes(), output.complaint());
  }

  StoredRun failed(String reason, Instant now) {
    return new StoredRun(command, start, now, NOT_RUN, NOTHING, reason);
  }

  boolean hasEnded() {
    return exitCode != RUNNING;
  }

  boolean isOf(Command other) {
    return command.equals(text(other));
  }

  /// {@return the output}
  ///
  /// @throws IOException if the program could not be run
  CommandOutput output() throws IOException {
    if (exitCode == NOT_RUN) {
      throw new IOException(complaint);
    }
    return CommandOutput.of(exitCode, standardOutput, complaint);
  }

  private static String text(Command command) {
    return command.program() + " " + command.arguments() + new TreeMap<>(command.environment());
  }

  byte[] bytes() {
    return new FieldWriter()
        .put(COMMAND, command)
        .put(START, start.toString())
        .put(END, end.toString())
        .put(EXIT_CODE, Integer.toString(exitCode))
        .put(OUTPUT, standardOutput)
        .put(COMPLAINT, complaint.getBytes(StandardCharsets.UTF_8))
        .bytes();
  }

  /// {@return the stored run, or empty if the bytes are malformed}
  static Optional<StoredRun> parse(byte[] bytes) {
    String command = "";
    Instant start = Instant.EPOCH;
    Instant end = Instant.EPOCH;
    int exitCode = RUNNING;
    byte[] output = NOTHING;
    String complaint = "";
    var fields = new FieldReader(bytes);
    try {
      while (fields.next()) {
        switch (fields.tag()) {
          case COMMAND -> command = fields.text();
          case START -> start = Instant.parse(fields.text());
          case END -> end = Instant.parse(fields.text());
          case EXIT_CODE -> exitCode = Integer.parseInt(fields.text());
          case OUTPUT -> output = fields.bytes();
          case COMPLAINT -> complaint = fields.text();
          default -> {}
        }
      }
    } catch (IOException | DateTimeException | NumberFormatException malformed) {
      return Optional.empty();
    }
    return Optional.of(new StoredRun(command, start, end, exitCode, output, complaint));
  }
}
