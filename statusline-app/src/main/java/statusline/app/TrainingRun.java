package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import statusline.app.config.Environment;
import statusline.app.config.RunSettings;
import statusline.app.daemon.Daemon;
import statusline.broker.wire.Frame;
import statusline.broker.wire.JsonBytes;
import statusline.broker.wire.RenderRequest;
import statusline.renderer.theme.ColorHints;

/// What the image build runs once so that the JVM can write its AOT cache: everything that a line
/// runs through, and nothing else, for whatever is in the cache is loaded at each start.
///
/// The first argument is a document of the host, the second a git repository to be in, the third a
/// folder whose folders are configuration directories to try it with.
public final class TrainingRun {
  private TrainingRun() {}

  /// Runs the training.
  ///
  /// @throws IOException when an argument cannot be read
  public static void main(String[] arguments) throws IOException {
    byte[] document = Files.readAllBytes(Path.of(arguments[0]));
    Environment environment = Environment.ofProcess();
    lines(document, environment);
    daemon(document, arguments[1]);
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(Path.of(arguments[2]))) {
      for (Path directory : directories) {
        lines(document, environment.withConfigDirectory(directory.toAbsolutePath()));
      }
    }
  }

  /// The first answer of a daemon. Its socket comes after that and is left out of the cache.
  private static void daemon(byte[] document, String directory) throws IOException {
    var request =
        new RenderRequest(System.getenv(), directory, List.of(), "dev", JsonBytes.of(document));
    var frame = new ByteArrayOutputStream();
    Frame.request(Frame.RENDER, 1, 2, request.fields()).write(frame);
    DaemonMain.answerFirst(
        new Daemon(Path.of("/nowhere"), "dev"),
        new ByteArrayInputStream(frame.toByteArray()),
        new ByteArrayOutputStream());
  }

  private static void lines(byte[] document, Environment environment) {
    say(document, environment);
    say(document, environment.withTerminal(30, new ColorHints("", "", "1", "")));
    say("{\"model\":{\"display_name\":\"中文 ⚠️\"},\"cwd\":".getBytes(UTF_8), environment);
  }

  private static void say(byte[] document, Environment environment) {
    Main.answer(environment, RunSettings.NONE, new ByteArrayInputStream(document), System.out);
  }
}
