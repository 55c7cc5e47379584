package statusline.install;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recognizes commands that run this program.
///
/// These are commands that run the program of an image, commands with a path in the folder of
/// installed images (even if it no longer exists), and commands that we wrote ourselves.
///
/// @param home of the user, for `~`
/// @param images the installed images
public record OwnCommand(Path home, InstalledImages images) {
  private static final List<String> PROGRAMS = List.of("statusline", "statusline-jvm");

  /// {@return whether a status line is ours}
  ///
  /// @param statusLine its value in the settings
  /// @param written the command that we wrote there; null if unknown
  boolean isIn(@Nullable Object statusLine, @Nullable String written) {
    Optional<String> command = StatusLineValue.command(statusLine);
    return command.isPresent() && (command.get().equals(written) || isOurs(command.get()));
  }

  /// {@return whether the command for the rows of sub-agents is ours}
  ///
  /// @param subagentStatusLine its value in the settings
  /// @param written the command that we wrote for the line; null if unknown
  boolean isInRows(@Nullable Object subagentStatusLine, @Nullable String written) {
    return isIn(
        subagentStatusLine, written == null ? null : StatusLineValue.subagentCommand(written));
  }

  private boolean isOurs(String command) {
    Optional<Path> program = program(command);
    return program.isPresent()
        && PROGRAMS.contains(String.valueOf(program.get().getFileName()))
        && (images.contains(program.get())
            || program.get().equals(images.link())
            || image(program.get()).isPresent());
  }

  /// {@return the program that a command runs; empty unless it is a plain absolute path}
  Optional<Path> program(String command) {
    List<String> words = ShellWords.of(command).orElse(List.of());
    String first = words.isEmpty() ? "" : words.getFirst();
    try {
      Path path = first.startsWith("~/") ? home.resolve(first.substring(2)) : Path.of(first);
      return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /// {@return the image that a program belongs to}
  static Optional<ImageFolder> image(Path program) {
    try {
      Path folder = program.toRealPath().resolve("../..").normalize();
      return Optional.of(new ImageFolder(folder)).filter(ImageFolder::exists);
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
