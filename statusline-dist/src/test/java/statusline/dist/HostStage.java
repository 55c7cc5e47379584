package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A new home directory without Java on its PATH, a terminal multiplexer and a fake model API.
///
/// All processes have only the loopback network if the system permits it.
final class HostStage {
  /// The programs that every machine has, and those that the tests run.
  private static final List<String> PROGRAMS =
      List.of(
          "sh",
          "bash",
          "env",
          "git",
          "tar",
          "gzip",
          "cat",
          "true",
          "ls",
          "rm",
          "cp",
          "mv",
          "mkdir",
          "dirname",
          "basename",
          "readlink",
          "uname",
          "id",
          "ps",
          "sed",
          "grep",
          "tr",
          "head",
          "tail");

  private static final String KEY = "dummy-key-of-no-account-0000000000-0000000000000000";
  private static final int KEY_ENDING = 20;

  private final Path client;
  private final Path root;
  private final List<String> network;
  private final List<RealHost> hosts = new ArrayList<>();
  private final int port;
  private boolean isTruecolor;

  private HostStage(Path client, Path root) throws IOException, InterruptedException {
    this.client = client;
    this.root = root;
    this.network = network();
    for (String program : PROGRAMS) {
      Optional<Path> found = found(program);
      if (found.isPresent()) {
        Files.createSymbolicLink(folder("bin").resolve(program), found.get());
      }
    }
    this.port = startApi();
  }

  /// {@return a stage, or skips the test if a required program is missing}
  static HostStage in(Path root) throws IOException, InterruptedException {
    String named = System.getenv("CLAUDE_BIN");
    assumeTrue(named != null, "CLAUDE_BIN names no claude: .ci/host-client gets one");
    Path client = Path.of(named);
    assumeTrue(Files.isExecutable(client), named + " is no program");
    for (String program : List.of("tmux", "unshare", "ip")) {
      assumeTrue(found(program).isPresent(), "no " + program + " here");
    }
    return new HostStage(client, root.toRealPath());
  }

  private static Optional<Path> found(String program) {
    return Stream.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// {@return the command prefix that restricts a command to loopback, empty if not permitted}
  private List<String> network() throws IOException, InterruptedException {
    for (String namespaces : List.of("-n", "-rn")) {
      List<String> words =
          List.of("unshare", namespaces, "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");
      if (run(words, "true").exitCode() == 0) {
        return words;
      }
    }
    return List.of();
  }

  boolean hasOnlyLoopback() {
    return !network.isEmpty();
  }

  /// {@return a directory in the home directory, created if it is missing}
  Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  Path home() throws IOException {
    return folder("home");
  }

  Path settings() throws IOException {
    return folder("home/.claude").resolve("settings.json");
  }

  /// {@return the complete environment of all processes}
  Map<String, String> variables() throws IOException {
    return Map.of(
        "HOME", home().toString(),
        "PATH", folder("bin").toString(),
        "TERM", "xterm-256color",
        "LANG", "C.UTF-8",
        "STATUSLINE_RUNTIME_DIR", root.resolve("run").toString(),
        "STATUSLINE_STATE_DIR", root.resolve("state").toString());
  }

  /// {@return the image unpacked from the archive}
  BuiltImage unpacked() throws IOException, InterruptedException {
    String archive = System.getProperty("statusline.archive");
    Path tar = folder("bin").resolve("tar");
    var any = new BuiltImage(root, "statusline", variables(), root);
    assertEquals(
        0, any.run(List.of(tar.toString(), "-xzf", archive), new byte[0]).exitCode(), archive);
    return new BuiltImage(
        root.resolve(ArchiveIT.topFolder(Path.of(archive))), "statusline", variables(), home());
  }

  /// Writes settings of the host that answer its initial questions and use an API key.
  ///
  /// @param projects trusted projects
  void answerEverything(List<Path> projects) throws IOException {
    seed(projects, "\"customApiKeyResponses\": {\"approved\": [\"" + ending() + "\"]}");
  }

  private static String ending() {
    return KEY.substring(KEY.length() - KEY_ENDING);
  }

  /// Writes the same settings for a subscription with an invalid token.
  void subscribe(List<Path> projects) throws IOException {
    seed(
        projects,
        """
        "oauthAccount": {"accountUuid": "11111111-1111-4111-8111-111111111111",
          "emailAddress": "nobody@example.invalid",
          "organizationUuid": "22222222-2222-4222-8222-222222222222",
          "organizationName": "none"}
        """);
    Path login = settings().resolveSibling(".credentials.json");
    Files.writeString(
        login,
        """
        {"claudeAiOauth": {"accessToken": "not-a-token", "refreshToken": "not-a-token",
          "expiresAt": 4000000000000, "scopes": ["user:inference", "user:profile"],
          "subscriptionType": "max", "rateLimitTier": "default_claude_max_20x"}}
        """);
    Files.setPosixFilePermissions(login, PosixFilePermissions.fromString("rw-------"));
  }

  private void seed(List<Path> projects, String account) throws IOException {
    List<String> trusted =
        projects.stream()
            .map(path -> "\"" + path + "\": {\"hasTrustDialogAccepted\": true}")
            .toList();
    Files.writeString(
        home().resolve(".claude.json"),
        """
        {"hasCompletedOnboarding": true, "lastOnboardingVersion": "2.1.330", "theme": "dark",
         "lastReleaseNotesSeen": "2.1.330", "numStartups": 20, "hasSeenTasksHint": true,
         "hasSeenAutoDefaultNotice": true, "hasSeenAutoDefaultNudge": true,
         "officialMarketplaceAutoInstallAttempted": true,
         "officialMarketplaceAutoInstalled": true, ACCOUNT,
         "projects": {PROJECTS}}
        """
            .replace("ACCOUNT", account.strip())
            .replace("PROJECTS", String.join(", ", trusted)));
  }

  /// Sets the theme of the host, in whichever file it is, and lets it use 24-bit colours.
  void setTheme(String name) throws IOException {
    for (Path file : List.of(home().resolve(".claude.json"), settings())) {
      if (Files.exists(file)) {
        String theme = "\"theme\": \"" + name + "\"";
        Files.writeString(file, Files.readString(file).replaceAll("\"theme\": ?\"[^\"]*\"", theme));
      }
    }
    isTruecolor = true;
  }

  /// Starts the host in a new terminal of 40 rows.
  RealHost start(Path project, int columns, String... options)
      throws IOException, InterruptedException {
    return start(project, columns, 40, options);
  }

  /// Starts the host in a new terminal.
  RealHost start(Path project, int columns, int rows, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "-i"));
    variables().forEach((name, value) -> command.add(name + "=" + value));
    command.add("ANTHROPIC_BASE_URL=http://127.0.0.1:" + port);
    if (!Files.exists(settings().resolveSibling(".credentials.json"))) {
      command.add("ANTHROPIC_API_KEY=" + KEY);
    }
    if (isTruecolor) {
      command.add("COLORTERM=truecolor");
    }
    for (String off : List.of("TELEMETRY", "ERROR_REPORTING", "AUTOUPDATER")) {
      command.add("DISABLE_" + off + "=1");
    }
    command.add("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1");
    command.add("CLAUDE_CODE_TMPDIR=" + folder("tmp"));
    command.add(client.toString());
    command.addAll(List.of(options));
    var host = new RealHost(this, "host" + hosts.size());
    hosts.add(host);
    List<String> words = new ArrayList<>(List.of("new-session", "-d", "-s", host.name()));
    words.addAll(List.of("-x", Integer.toString(columns), "-y", Integer.toString(rows)));
    words.addAll(List.of("-c", project.toString()));
    words.addAll(command);
    tmux(words.toArray(String[]::new));
    return host;
  }

  /// Runs a command of the multiplexer. The first one starts its server, whose network all share.
  String tmux(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(network);
    command.addAll(List.of("tmux", "-S", root.resolve("tmux").toString(), "-f", "/dev/null"));
    BuiltImage.Outcome outcome = run(command, words);
    if (outcome.exitCode() != 0) {
      throw new IOException("tmux " + words[0] + " failed");
    }
    return outcome.out();
  }

  private BuiltImage.Outcome run(List<String> before, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(words));
    return BuiltImage.built(root).run(command, new byte[0]);
  }

  private int startApi() throws IOException, InterruptedException {
    Path file = root.resolve("port");
    tmux(
        "new-session",
        "-d",
        "-s",
        "api",
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        ModelApi.class.getName(),
        file.toString());
    Deadline.await("the interface of the models listens", () -> Files.exists(file));
    return Integer.parseInt(Files.readString(file, UTF_8));
  }

  /// Prints a status line for the record.
  void note(String what, long millis, String line) throws IOException {
    Path notes = Path.of(System.getProperty("statusline.archive")).resolveSibling("real-host.tsv");
    String row = what + "\t" + millis + " ms\t" + line + "\n";
    Files.writeString(notes, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// {@return the processes of this stage}
  private List<ProcessHandle> processes() throws IOException, InterruptedException {
    List<ProcessHandle> found = new ArrayList<>();
    for (String pid : tmux("list-panes", "-a", "-F", "#{pane_pid}").lines().toList()) {
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(found::add);
    }
    return found;
  }

  /// Stops all processes of this stage.
  void end() throws IOException, InterruptedException {
    List<ProcessHandle> processes = processes();
    tmux("kill-server");
    for (String program : PROGRAMS) {
      Files.deleteIfExists(folder("bin").resolve(program));
    }
    for (ProcessHandle process : processes) {
      try {
        process.onExit().get(5, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException stays) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(Path.of("/tmp/cc-socks", process.pid() + ".sock"));
    }
  }
}
