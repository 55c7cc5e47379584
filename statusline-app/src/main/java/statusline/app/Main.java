package statusline.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import statusline.app.cli.StatuslineCommand;
import statusline.app.config.Environment;

/// Where a process begins: without arguments it is a run of the host, which gets a line and exit
/// code 0 whatever happens; with arguments it is a person's command.
public final class Main {
  private Main() {}

  /// Runs the program.
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      say(lineOrReason());
      // Threads that hang in a data module must not keep the process.
      Runtime.getRuntime().halt(0);
    }
    var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = StatuslineCommand.run(arguments, Environment.ofProcess(), out, err);
    out.flush();
    System.exit(code);
  }

  /// The last net under the render path: an error is something the line shows.
  private static String lineOrReason() {
    try {
      return OneShot.line(Environment.ofProcess(), new FileInputStream(FileDescriptor.in));
    } catch (Throwable broken) {
      return "statusline: " + broken.getClass().getSimpleName();
    }
  }

  private static void say(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(bytes);
    } catch (IOException nobodyListens) {
      // The host has gone; there is nobody left to tell.
    }
  }
}
