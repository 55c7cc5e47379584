package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import statusline.app.config.Environment;
import statusline.app.config.RunSettings;
import statusline.app.daemon.Daemon;
import statusline.app.line.Rehearsal;
import statusline.broker.daemon.DaemonClient;
import statusline.broker.daemon.SocketServer;
import statusline.broker.wire.Frame;
import statusline.broker.wire.JsonBytes;
import statusline.broker.wire.RenderRequest;
import statusline.renderer.theme.ColorHints;

/// What the image build runs once so that the JVM can write its AOT cache: everything that a line
/// runs through, and nothing else, for whatever is in the cache is loaded at each start.
///
/// The first argument is a document of the host, the second a git repository to be in, the third a
/// folder whose folders are configuration directories to try it with. A fourth, `first`, leaves out
/// all that a daemon's first line does not wait for, nor those of who waits for its socket.
public final class TrainingRun {
  private TrainingRun() {}

  /// Runs the training.
  ///
  /// @throws IOException when an argument cannot be read
  public static void main(String[] arguments) throws IOException {
    byte[] document = Files.readAllBytes(Path.of(arguments[0]));
    boolean isFirst = arguments.length > 3 && arguments[3].equals("first");
    Rehearsal.begin();
    if (isFirst) {
      firstLines(document, arguments[1], Path.of(arguments[2]));
    } else {
      allLines(document, arguments[1], Path.of(arguments[2]));
    }
  }

  private static void allLines(byte[] document, String repository, Path configurations)
      throws IOException {
    Environment environment = Environment.ofProcess();
    lines(document, environment);
    coldStart(request(document, repository, System.getenv()), true);
    for (Path directory : folders(configurations)) {
      lines(document, environment.withConfigDirectory(directory));
      RenderRequest request = request(document, repository, inAccount(directory));
      coldStart(request, true);
      // With what the one before has kept, as most daemons begin.
      coldStart(request, false);
    }
  }

  /// What a daemon does until it has answered those who waited for its socket.
  ///
  /// @param isWhole whether it goes on to a later line, and leaves
  private static void coldStart(RenderRequest request, boolean isWhole) throws IOException {
    Path instance = Files.createTempDirectory("statusline");
    try {
      Daemon daemon = daemonThatAnswered(request, instance);
      try (SocketServer server = daemon.open()) {
        new DaemonClient(instance).ask(Frame.RENDER, request.fields());
        if (isWhole) {
          daemon.endColdStart(server);
          new DaemonClient(instance).ask(Frame.RENDER, request.fields());
          new DaemonClient(instance).ask(Frame.DRAIN);
          daemon.serve(server);
        }
      }
    } finally {
      Files.delete(instance);
    }
  }

  private static void firstLines(byte[] document, String repository, Path configurations)
      throws IOException {
    coldStart(request(document, repository, System.getenv()), false);
    for (Path directory : folders(configurations)) {
      daemonThatAnswered(request(document, repository, inAccount(directory)), Path.of("/nowhere"));
    }
  }

  private static Map<String, String> inAccount(Path configDirectory) {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put("CLAUDE_CONFIG_DIR", configDirectory.toString());
    return variables;
  }

  private static Daemon daemonThatAnswered(RenderRequest request, Path instance)
      throws IOException {
    var daemon = new Daemon(instance, "dev");
    DaemonMain.answerFirst(
        daemon, new ByteArrayInputStream(frame(request)), new ByteArrayOutputStream());
    return daemon;
  }

  private static RenderRequest request(
      byte[] document, String repository, Map<String, String> variables) {
    return new RenderRequest(variables, repository, List.of(), "dev", JsonBytes.of(document));
  }

  private static byte[] frame(RenderRequest request) throws IOException {
    var frame = new ByteArrayOutputStream();
    Frame.request(Frame.RENDER, 1, 2, request.fields()).write(frame);
    return frame.toByteArray();
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent.toAbsolutePath())) {
      found.forEach(folders::add);
    }
    return folders;
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
