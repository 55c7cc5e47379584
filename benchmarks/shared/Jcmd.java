package shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands for a JVM of the image.
///
/// The image has no `jcmd`, so this class uses the one of the JDK that runs the benchmark. The
/// commands used here are built into the virtual machine and need no Java module in the image.
///
/// @param pid of the JVM
record Jcmd(long pid) {
  private static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "jcmd");

  /// {@return what a command prints}
  String ask(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), Long.toString(pid)));
    command.addAll(List.of(words));
    Process process = Processes.of(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("jcmd failed: " + output);
    }
    return output;
  }
}
