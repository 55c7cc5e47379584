package statusline.install;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which commands are this program.
///
/// A command counts that names an image's program, that leads into the folder of installed images
/// (be there still one or not), or that we wrote ourselves.
///
/// @param home of the user, for `~`
/// @param images that are installed
public record OwnCommand(Path home, InstalledImages images) {
  private static final List<String> PROGRAMS = List.of("statusline", "statusline-jvm");

  /// {@return whether a status line is ours}
  ///
  /// @param statusLine as the settings have it
  /// @param written the command that we wrote there; null where we do not know of any
  boolean isIn(@Nullable Object statusLine, @Nullable String written) {
    Optional<String> command = StatusLineValue.command(statusLine);
    return command.isPresent() && (command.get().equals(written) || isOurs(command.get()));
  }

  /// {@return whether what makes the rows of sub-agents is ours}
  ///
  /// @param subagentStatusLine as the settings have it
  /// @param written the command that we wrote for the line; null where we do not know of any
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

  /// {@return the program that a command runs, if it is named by a plain absolute path}
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
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
