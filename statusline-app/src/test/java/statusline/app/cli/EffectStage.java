package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.app.sample.SampleSession;
import statusline.broker.Broker;
import statusline.broker.LineData;
import statusline.broker.ModuleResult;
import statusline.broker.catalog.ModuleListing;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.daemon.line.RunConfiguration;
import statusline.renderer.theme.ColorHints;

/// A session in a linked git worktree with data for every segment. Tests write its configuration.
final class EffectStage {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ColorHints PLAIN = new ColorHints("", "", "1", "");
  private static final ColorHints COLORED = new ColorHints("truecolor", "xterm", "", "");
  private static final int COLUMNS = 200;

  private final Path home;
  private final Path worktree;
  private final Path programs;

  EffectStage(Path folder) throws IOException, InterruptedException {
    home = folder.resolve("home");
    worktree = home.resolve("src/app");
    programs = Files.createDirectories(folder.resolve("bin"));
    Path transcripts = Files.createDirectories(home.resolve(".claude/projects/app"));
    Files.writeString(transcripts.resolve("s.jsonl"), reply(2) + reply(1));
    ccusage("ccusage");
    ccusage("other");
    makeWorktree(folder.resolve("main"));
  }

  /// {@return a reply some seconds ago with 3,000 tokens}
  private static String reply(int secondsAgo) {
    return """
    {"type":"assistant","timestamp":"%s","sessionId":"s","requestId":"req_%d",\
    "message":{"id":"msg_%d","role":"assistant","model":"claude-opus-5-5",\
    "usage":{"input_tokens":1000,"output_tokens":2000}}}
    """
        .formatted(
            Instant.now().minusSeconds(secondsAgo).truncatedTo(ChronoUnit.SECONDS),
            secondsAgo,
            secondsAgo);
  }

  /// Writes a program that prints its command line and fails.
  private void ccusage(String name) throws IOException {
    Path program = programs.resolve(name);
    Files.writeString(program, "#!/bin/sh\necho \"${0##*/} $*\" >&2\nexit 1\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void makeWorktree(Path main) throws IOException, InterruptedException {
    git(home, "init", "--quiet", "--initial-branch=main", main.toString());
    commit(main, "one");
    git(home, "clone", "--quiet", main.toString(), home.resolve("clone").toString());
    Path clone = home.resolve("clone");
    Files.writeString(clone.resolve("one"), "changed");
    git(clone, "stash", "push", "--quiet");
    git(
        clone,
        "worktree",
        "add",
        "--quiet",
        "--track",
        "-b",
        "topic",
        "" + worktree,
        "origin/main");
    commit(worktree, "two");
    git(worktree, "tag", "v1.2");
    Files.writeString(worktree.resolve("untracked"), "");
  }

  private static void commit(Path directory, String file) throws IOException, InterruptedException {
    Files.writeString(directory.resolve(file), file);
    git(directory, "add", file);
    git(directory, "commit", "--quiet", "-m", file);
  }

  private static void git(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-C", "" + directory, "-c", "user.name=n", "-c", "user.email=n@e.org"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).inheritIO();
    process.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    if (process.start().waitFor() != 0) {
      throw new IOException(command.toString());
    }
  }

  private Environment environment(Path homeDirectory, ColorHints colors) {
    return new Environment(
        homeDirectory,
        home.resolve(".claude"),
        home.resolveSibling("state"),
        Optional.empty(),
        Map.of(),
        programs + ":" + System.getenv("PATH"),
        ZoneOffset.UTC,
        true,
        COLUMNS,
        colors);
  }

  /// Writes a configuration.
  ///
  /// @param settings JSON values by path
  private void configure(Map<String, String> settings) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      String[] names = setting.getKey().split("\\.", 3);
      ObjectNode section = root;
      for (int i = 0; i < names.length - 1; i++) {
        section = section.withObjectProperty(names[i]);
      }
      section.set(
          names[names.length - 1],
          MAPPER.readTree(setting.getValue().replace("OTHER", "" + programs.resolve("other"))));
    }
    Files.writeString(home.resolve(".claude").resolve(LiveConfiguration.USER_FILE), "" + root);
  }

  private static RunConfiguration run(Environment environment) {
    return AccountConfiguration.of(environment).ofRun(environment.home(), RunSettings.NONE);
  }

  String sample() {
    String sample = new String(SampleSession.document(Instant.now()), UTF_8);
    return sample.replaceFirst("\\{", "{\"cwd\": \"" + worktree + "\",");
  }

  /// Returns the line of the sample, without colours.
  String plain(Map<String, String> settings) throws IOException {
    return line(settings, sample(), environment(home, PLAIN));
  }

  String colored(Map<String, String> settings) throws IOException {
    return line(settings, sample(), environment(home, COLORED));
  }

  /// Returns the line of the sample with a cold prompt cache.
  String cold(Map<String, String> settings) throws IOException {
    String warm = "\"warm\": true";
    String cold = "\"warm\": false, \"recache_tokens_if_cold\": 231000";
    return line(settings, sample().replace(warm, cold), environment(home, COLORED));
  }

  /// Returns the line with the worktree as home directory.
  String atHome(Map<String, String> settings) throws IOException {
    return line(settings, sample(), environment(worktree, PLAIN));
  }

  /// Returns the width of the line.
  String cells(Map<String, String> settings) throws IOException {
    String first = plain(settings).lines().findFirst().orElseThrow();
    return "cells " + first.codePointCount(0, first.length());
  }

  private String line(Map<String, String> settings, String document, Environment environment)
      throws IOException {
    configure(settings);
    return new LineMaker()
        .draw(board(document, environment), run(environment), List.of(), environment);
  }

  private static LineData board(String document, Environment environment) {
    var read = new DocumentReader().read(document.getBytes(UTF_8));
    var run = new Run(environment, RunSettings.NONE, environment.home(), false);
    LineInput input = LineInput.of(run, read, run(environment));
    try (Broker broker = broker(environment)) {
      return broker.lineData(input.request());
    }
  }

  private static Broker broker(Environment environment) {
    return BrokerFactory.ONE_SHOT.open(
        environment, AccountConfiguration.of(environment).ofAccount());
  }

  /// Returns the explanation of the line.
  String explained(Map<String, String> settings) throws IOException {
    configure(settings);
    LineData data = board(sample(), environment(home, PLAIN));
    return new Explanation("", List.of(), data, List.of(), 80).json();
  }

  /// Returns a line of old readings with warnings and a link.
  String old(Map<String, String> settings) throws IOException {
    configure(settings);
    Environment environment = environment(home, PLAIN);
    Segment linked = Segment.of("x", Part.value("linked"));
    LineData board =
        new LineData(
            List.of(
                entry("git", 10, false, "", linked.withLink(URI.create("https://example.com/"))),
                entry("cost", 20, true, "", Segment.of("x", Part.value("stale"))),
                entry("weekly", 30, false, "no answer", Segment.of("x", Part.value("failed")))));
    return new LineMaker().draw(board, run(environment), List.of(), environment);
  }

  private static ModuleResult entry(
      String id, int minutes, boolean stale, String reason, Segment segment) {
    return new ModuleResult(
        id,
        Optional.empty(),
        ModuleResult.State.OLD,
        Optional.of(Duration.ofMinutes(minutes)),
        stale,
        List.of(segment),
        List.of("it does not fit"),
        reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }

  /// Returns the limits of the daemon's broker.
  String limits(Map<String, String> settings) throws IOException {
    configure(settings);
    Environment environment = environment(home, PLAIN);
    return BrokerFactory.DAEMON
        .settings(environment, AccountConfiguration.of(environment).ofAccount())
        .limits()
        .toString();
  }

  /// Returns each data module with its state and effective policy.
  String modules(Map<String, String> settings) throws IOException {
    configure(settings);
    Environment environment = environment(home, PLAIN);
    var text = new StringBuilder();
    try (Broker broker = broker(environment)) {
      for (ModuleListing module : broker.modules()) {
        text.append(module.id()).append(' ').append(module.state());
        module.policy().ifPresent(policy -> text.append(' ').append(policy));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /// Returns what `statusline watch` prints for three lines in steps of 100 ms; two are equal.
  String watched(Map<String, String> settings) throws IOException, InterruptedException {
    configure(settings);
    var printed = new StringWriter();
    var lines = List.of("one", "one", "two").iterator();
    LineStream stream =
        WatchCommand.stream(
            run(environment(home, PLAIN)).configuration(),
            known -> lines.next(),
            new Output(new PrintWriter(printed, true), new PrintWriter(printed, true)));
    for (int step = 0; step < 3; step++) {
      stream.step(step * 100L);
    }
    return String.join(" ", printed.toString().lines().toList());
  }

  /// Returns the problems in the configuration.
  String problems(Map<String, String> settings) throws IOException {
    configure(settings);
    return run(environment(home, PLAIN)).configuration().problems().toString();
  }
}
