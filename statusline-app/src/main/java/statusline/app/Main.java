package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import statusline.app.cli.StatuslineCommand;
import statusline.app.config.Environment;
import statusline.app.config.RunSettings;
import statusline.app.line.OneShot;
import statusline.app.shell.FormerLine;
import statusline.app.subagent.SubagentRows;

/// Where a process begins: without arguments, or with options of a line, it is a run of the
/// host, which gets a line and exit code 0 whatever happens; else it is a person's command.
public final class Main {
  private Main() {}

  /// Runs the program.
  public static void main(String[] arguments) {
    RunSettings run = RunSettings.of(System.getenv(), List.of(arguments));
    if (RunSettings.areOfARun(run.arguments())) {
      InputStream in = new FileInputStream(FileDescriptor.in);
      var out = new FileOutputStream(FileDescriptor.out);
      if (RunSettings.areForSubagents(run.arguments())) {
        say(SubagentRows.of(in), out);
      } else if (RunSettings.areForFormerCommand(System.getenv())) {
        answerAsBefore(Environment.ofProcess(), run, in, out);
      } else {
        answer(Environment.ofProcess(), run, in, out);
      }
      // Threads that hang in a data module must not keep the process.
      Runtime.getRuntime().halt(0);
    }
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int code = StatuslineCommand.run(arguments, Environment.ofProcess(), out, err);
    out.flush();
    System.exit(code);
  }

  /// Says one line, whatever happens.
  static void answer(Environment environment, RunSettings run, InputStream in, OutputStream out) {
    say(line(environment, run, in) + "\n", out);
  }

  /// Says what the former command says; where it says nothing, a line.
  private static void answerAsBefore(
      Environment environment, RunSettings run, InputStream in, OutputStream out) {
    byte[] document = FormerLine.document(in);
    Optional<String> former = FormerLine.of(document, environment);
    if (former.isPresent()) {
      say(former.get(), out);
    } else {
      answer(environment, run, new ByteArrayInputStream(document), out);
    }
  }

  /// Says it in one write, so that nobody sees half of it.
  private static void say(String answer, OutputStream out) {
    try {
      out.write(answer.getBytes(UTF_8));
      out.flush();
    } catch (IOException nobodyListens) {
      // The host has gone; there is nobody left to tell.
    }
  }

  /// The last net under the render path: an error is something the line shows.
  private static String line(Environment environment, RunSettings run, InputStream in) {
    try {
      return OneShot.line(environment, run, in);
    } catch (Throwable broken) {
      return "statusline: " + broken.getClass().getSimpleName();
    }
  }
}
