package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import statusline.app.config.Environment;
import statusline.app.line.WarmUp;

/// What the image build runs once so that the JVM can write its AOT cache: everything that a line
/// runs through, and nothing else, for whatever is in the cache is loaded at each start.
///
/// The first argument is a document of the host, the second a folder whose folders are
/// configuration directories to try it with.
public final class TrainingRun {
  private TrainingRun() {}

  /// Runs the training.
  ///
  /// @throws IOException when an argument cannot be read
  public static void main(String[] arguments) throws IOException {
    WarmUp.parser();
    byte[] document = Files.readAllBytes(Path.of(arguments[0]));
    Environment environment = Environment.ofProcess();
    lines(document, environment);
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(Path.of(arguments[1]))) {
      for (Path directory : directories) {
        lines(document, environment.withConfigDirectory(directory.toAbsolutePath()));
      }
    }
  }

  private static void lines(byte[] document, Environment environment) {
    say(document, environment);
    say(document, environment.withTerminal(30, false));
    say("{\"model\":{\"display_name\":\"中文 ⚠️\"},\"cwd\":".getBytes(UTF_8), environment);
  }

  private static void say(byte[] document, Environment environment) {
    Main.answer(environment, new ByteArrayInputStream(document), System.out);
  }
}
