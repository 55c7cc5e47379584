package statusline.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import statusline.daemon.input.ValueReader;

/// The JSON document that a command reads from standard input. Stateless.
final class TypedInput {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

  private TypedInput() {}

  /// {@return the document}
  ///
  /// @param in the stream to read
  /// @param device of the stream, or an empty string
  /// @param command that reads it
  /// @throws ParameterException if a person would have to type the document
  /// @throws IOException if there is no document
  static byte[] document(InputStream in, String device, CommandLine command) throws IOException {
    byte[] document = optional(in, device);
    if (document.length == 0) {
      throw missing(device, command);
    }
    return document;
  }

  /// {@return the document, or no bytes if standard input is a terminal or empty}
  ///
  /// @param in the stream to read
  /// @param device of the stream, or an empty string
  static byte[] optional(InputStream in, String device) {
    return isTerminal(device) ? new byte[0] : ValueReader.start(in).await(TIMEOUT);
  }

  private static boolean isTerminal(String device) {
    return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
  }

  /// {@return the failure of a command that has no document}
  ///
  /// @param device of standard input, or an empty string
  /// @param command that needs the document
  /// @throws ParameterException if a person would have to type the document
  static IOException missing(String device, CommandLine command) {
    boolean isPreview = command.getCommandName().equals("preview");
    String words = command.getCommandSpec().qualifiedName(" ") + (isPreview ? " -" : "");
    if (isTerminal(device)) {
      Output.of(command).usageAsError(command);
      throw new ParameterException(
          command, "standard input is a terminal; use `" + words + " < FILE`");
    }
    return new IOException("standard input is empty; use `" + words + " < FILE`");
  }

  /// {@return the device of standard input, or an empty string}
  static String device() {
    // From Java 22 on, System.console() also returns a console if there is no terminal.
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      return "/dev/tty";
    }
    try {
      return Files.readSymbolicLink(STANDARD_INPUT).toString();
    } catch (IOException notLinux) {
      return "";
    }
  }
}
