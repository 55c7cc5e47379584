package statusline.daemon.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import statusline.config.AccountList;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.TrustedDirectories;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.line.WarmUp;
import statusline.daemon.service.Daemon;
import statusline.daemon.service.DrainLimit;
import statusline.daemon.socket.SocketServer;
import statusline.daemon.usage.UsageProcess;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;
import statusline.renderer.theme.ColorHints;

/// Runs the code of lines and of the command `usage` during the image build, so that the JVM can
/// write its AOT cache. It runs nothing else, because each class in the cache is loaded at each
/// start.
public final class Training {
  private final byte[] document;
  private final String repository;
  private final Path configurations;
  private final Path account;

  /// Creates a training.
  ///
  /// @param document file with a document of the host, beside a configuration directory `account`
  /// @param repository a git repository
  /// @param configurations folder whose folders are configuration directories
  /// @throws IOException if the document cannot be read
  public Training(Path document, String repository, Path configurations) throws IOException {
    this.document = Files.readAllBytes(document);
    this.repository = repository;
    this.configurations = configurations;
    this.account = document.resolveSibling("account");
  }

  /// Runs the training.
  ///
  /// @param isFirst whether to leave out all that neither a daemon's first lines nor the shortest
  ///     report waits for
  /// @throws IOException if a folder cannot be read
  public void run(boolean isFirst) throws IOException {
    WarmUp.begin();
    if (isFirst) {
      firstLines();
    } else {
      allLines();
    }
  }

  private void allLines() throws IOException {
    Environment environment = Environment.ofProcess();
    lines(environment);
    usage("blocks", "--json");
    usage("daily", "--json");
    usage("weekly");
    usage("session");
    coldStart(request(System.getenv()), true);
    for (Path directory : folders(configurations)) {
      lines(environment.withConfigDirectory(directory));
      RenderRequest request = request(inAccount(directory));
      coldStart(request, true);
      // With the snapshot of the previous daemon, as most daemons start.
      coldStart(request, false);
    }
  }

  /// Runs a daemon until it has answered the clients that waited for its socket.
  ///
  /// @param isWhole whether it continues with a later line and exits
  private static void coldStart(RenderRequest request, boolean isWhole) throws IOException {
    Path instance = Files.createTempDirectory("statusline");
    try {
      Daemon daemon = daemonThatAnswered(request, instance);
      try (SocketServer server = daemon.open()) {
        var client = new DaemonClient(instance);
        client.render(request);
        if (isWhole) {
          daemon.endColdStart(server);
          client.render(request);
          client.requestExit();
          daemon.serve(server);
        }
      }
    } finally {
      Files.deleteIfExists(DrainLimit.in(instance));
      Files.delete(instance);
    }
  }

  private void firstLines() throws IOException {
    usage("blocks", "--json");
    coldStart(request(System.getenv()), false);
    for (Path directory : folders(configurations)) {
      daemonThatAnswered(request(inAccount(directory)), Path.of("/nowhere"));
    }
  }

  private static Map<String, String> inAccount(Path configDirectory) {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put("CLAUDE_CONFIG_DIR", configDirectory.toString());
    return variables;
  }

  private static Daemon daemonThatAnswered(RenderRequest request, Path instance)
      throws IOException {
    Environment starter = Environment.of(request.variables(), System.getenv("PATH"));
    var trusted = TrustedDirectories.of(starter, Environment.ofAccount(), AccountList.ofUser());
    var daemon = new Daemon(instance, "dev", trusted);
    DaemonProcess.answerFirst(
        daemon, new ByteArrayInputStream(frame(request)), new ByteArrayOutputStream());
    return daemon;
  }

  private RenderRequest request(Map<String, String> variables) {
    return new RenderRequest(variables, repository, List.of(), "dev", JsonBytes.of(document));
  }

  private static byte[] frame(RenderRequest request) throws IOException {
    var frame = new ByteArrayOutputStream();
    request.frame(FrameType.RENDER, 1, 2).write(frame);
    return frame.toByteArray();
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent.toAbsolutePath())) {
      found.forEach(folders::add);
    }
    return folders;
  }

  private void lines(Environment environment) {
    writeLine(document, environment);
    writeLine(document, environment.withTerminal(30, new ColorHints("", "", "1", "")));
    writeLine("{\"model\":{\"display_name\":\"中文 ⚠️\"},\"cwd\":".getBytes(UTF_8), environment);
  }

  private void usage(String... words) {
    Environment environment = Environment.ofProcess().withConfigDirectory(account);
    new UsageProcess(environment, Writer.nullWriter(), Writer.nullWriter()).run(List.of(words));
  }

  private static void writeLine(byte[] document, Environment environment) {
    HostProcess.writeLine(
        environment, RunSettings.NONE, new ByteArrayInputStream(document), System.out);
  }
}
