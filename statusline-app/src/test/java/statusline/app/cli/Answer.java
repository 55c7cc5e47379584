package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import statusline.config.Environment;

/// The result of a command.
///
/// @param code the exit code
/// @param out the standard output
/// @param err the standard error
record Answer(int code, String out, String err) {
  static Answer to(Environment environment, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        CommandRun.run(
            arguments,
            environment,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
