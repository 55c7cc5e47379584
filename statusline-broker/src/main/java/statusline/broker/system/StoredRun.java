package statusline.broker.system;

import java.io.IOException;
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
/// @param state how far the run came
/// @param output its output; that of a failure has the reason as standard error
record StoredRun(String command, Instant start, Instant end, State state, CommandOutput output) {
  private static final int COMMAND = 1;
  private static final int START = 2;
  private static final int END = 3;
  private static final int STATE = 4;
  private static final int EXIT_CODE = 5;
  private static final int OUTPUT = 6;
  private static final int COMPLAINT = 7;

  private static final byte[] NOTHING = {};
  private static final CommandOutput NO_OUTPUT = CommandOutput.of(0, NOTHING, "");

  /// How far a run came.
  enum State {
    RUNNING,
    ENDED,
    FAILED
  }

  static StoredRun started(Command command, Instant now) {
    return new StoredRun(text(command), now, now, State.RUNNING, NO_OUTPUT);
  }

  StoredRun ended(CommandOutput result, Instant now) {
    return new StoredRun(command, start, now, State.ENDED, result);
  }

  StoredRun failed(String reason, Instant now) {
    return new StoredRun(command, start, now, State.FAILED, CommandOutput.of(0, NOTHING, reason));
  }

  boolean hasEnded() {
    return state != State.RUNNING;
  }

  boolean isOf(Command other) {
    return command.equals(text(other));
  }

  /// {@return the output}
  ///
  /// @throws IOException if the program could not be run
  CommandOutput result() throws IOException {
    if (state == State.FAILED) {
      throw new IOException(output.complaint());
    }
    return output;
  }

  private static String text(Command command) {
    return command.program() + " " + command.arguments() + new TreeMap<>(command.environment());
  }

  byte[] bytes() {
    return new FieldWriter()
        .put(COMMAND, command)
        .put(START, start.toString())
        .put(END, end.toString())
        .put(STATE, state.name())
        .put(EXIT_CODE, Integer.toString(output.exitCode()))
        .put(OUTPUT, output.bytes())
        .put(COMPLAINT, output.complaint())
        .bytes();
  }

  /// {@return the stored run, or empty if the bytes are malformed}
  static Optional<StoredRun> parse(byte[] bytes) {
    String command = "";
    Instant start = Instant.EPOCH;
    Instant end = Instant.EPOCH;
    State state = State.RUNNING;
    int exitCode = 0;
    byte[] output = NOTHING;
    String complaint = "";
    var fields = new FieldReader(bytes);
    try {
      while (fields.next()) {
        switch (fields.tag()) {
          case COMMAND -> command = fields.text();
          case START -> start = Instant.parse(fields.text());
          case END -> end = Instant.parse(fields.text());
          case STATE -> state = State.valueOf(fields.text());
          case EXIT_CODE -> exitCode = Integer.parseInt(fields.text());
          case OUTPUT -> output = fields.bytes();
          case COMPLAINT -> complaint = fields.text();
          default -> {}
        }
      }
    } catch (IOException | DateTimeException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
    CommandOutput result = CommandOutput.of(exitCode, output, complaint);
    return Optional.of(new StoredRun(command, start, end, state, result));
  }
}
