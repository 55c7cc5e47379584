package statusline.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import statusline.app.cli.StatuslineCommand;
import statusline.app.config.Environment;

/// What the image build runs once so that the JVM can write its AOT cache: everything that a line
/// runs through, and the command line.
///
/// The first argument is a document of the host, the second a folder whose folders are
/// configuration directories to try it with.
public final class TrainingRun {
  private TrainingRun() {}

  /// Runs the training.
  ///
  /// @throws IOException when an argument cannot be read
  public static void main(String[] arguments) throws IOException {
    byte[] document = Files.readAllBytes(Path.of(arguments[0]));
    Environment environment = Environment.ofProcess();
    lines(document, environment);
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(Path.of(arguments[1]))) {
      for (Path directory : directories) {
        lines(document, environment.withConfigDirectory(directory.toAbsolutePath()));
      }
    }
    var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    StatuslineCommand.run(new String[] {"--list-modules"}, environment, out, out);
    out.flush();
  }

  private static void lines(byte[] document, Environment environment) {
    System.out.println(OneShot.line(environment, new ByteArrayInputStream(document)));
    byte[] broken = "{\"model\":".getBytes(StandardCharsets.UTF_8);
    System.out.println(OneShot.line(environment, new ByteArrayInputStream(broken)));
  }
}
