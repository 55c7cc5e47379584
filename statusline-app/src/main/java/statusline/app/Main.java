package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.util.List;
import statusline.app.cli.CommandRun;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.start.HostProcess;
import statusline.daemon.usage.UsageProcess;

/// The entry point of every process but the daemon's. Without arguments, or with options of a line,
/// it is a run of the host, which gets a line and exit code 0 whatever happens. Otherwise it is a
/// command that a person typed.
public final class Main {
  private Main() {}

  /// Runs the program.
  public static void main(String[] arguments) {
    if (RunSettings.areOfARun(List.of(arguments))) {
      answer(List.of(arguments), new FileOutputStream(FileDescriptor.out));
      // Threads that hang in a data module must not keep the process alive.
      Runtime.getRuntime().halt(0);
    }
    if (UsageProcess.isFor(List.of(arguments))) {
      // An orderly exit takes longer, because it looks for a logger first.
      Runtime.getRuntime().halt(report(List.of(arguments)));
    }
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int code = CommandRun.run(arguments, Environment.ofProcess(), out, err);
    out.flush();
    System.exit(code);
  }

  private static int report(List<String> arguments) {
    var out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8);
    var err = new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), UTF_8);
    return new UsageProcess(Environment.ofProcess(), out, err)
        .run(arguments.subList(1, arguments.size()));
  }

  private static void answer(List<String> arguments, OutputStream out) {
    try {
      HostProcess.answer(
          Environment.ofProcess(),
          RunSettings.of(System.getenv(), arguments),
          RunSettings.areForFormerCommand(System.getenv()),
          new FileInputStream(FileDescriptor.in),
          out);
    } catch (Throwable failure) {
      HostProcess.writeFailure(failure, out);
    }
  }
}
