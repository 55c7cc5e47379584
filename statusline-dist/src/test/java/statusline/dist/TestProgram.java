package statusline.dist;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Creates programs for tests.
///
/// A process of its own writes them: the system executes no file that is open for writing, and a
/// file that this JVM writes is also open in each child process that another test starts just then.
final class TestProgram {
  private TestProgram() {}

  /// Writes a shell script without its first line.
  ///
  /// @return the executable file, which replaces a former one
  static Path script(Path file, String commands) throws IOException {
    return written(file, "cat > \"$1.new\"", "#!/bin/sh\n" + commands + "\n");
  }

  /// Copies a program.
  ///
  /// @return the executable file
  static Path copy(Path program, Path file) throws IOException {
    return written(file, "cp '" + program + "' \"$1.new\"", "");
  }

  private static Path written(Path file, String command, String input) throws IOException {
    String all = command + " && chmod 755 \"$1.new\" && mv \"$1.new\" \"$1\"";
    Process writer =
        new ProcessBuilder(List.of("/bin/sh", "-c", all, "sh", file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream output = writer.getOutputStream()) {
      output.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try {
      if (writer.waitFor() != 0) {
        throw new IOException("The program " + file + " cannot be written");
      }
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException().initCause(e);
    }
    return file;
  }
}
