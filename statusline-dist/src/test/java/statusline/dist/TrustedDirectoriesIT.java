package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that a request cannot make the daemon run programs or write files.
///
/// Each program of these tests only creates a file. A daemon that was started with the same
/// directories runs it, which shows that the traps work.
class TrustedDirectoriesIT {
  private static final List<String> COMMIT =
      List.of("-c", "user.name=n", "-c", "user.email=n@e.org", "commit", "-qm", "c");

  @TempDir Path folder;
  private BuiltImage daemon;
  private Path other;
  private Path repository;
  private Path ran;

  @BeforeEach
  void createDirectories() throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve(".claude"));
    daemon = BuiltImage.built(home);
    ran = folder.resolve("ran");
    other = Files.createDirectories(folder.resolve("other"));
    Path program = script(folder.resolve("trap"), "touch '" + ran + "'; exec cat");
    Files.createDirectories(other.resolve(".claude/projects"));
    Files.writeString(
        other.resolve(".claude/statusline.user.json"),
        "{\"modules\": {\"cost\": {\"source\": \"ccusage\", \"command\": \"" + program + "\"}}}");
    Files.writeString(
        other.resolve(".gitconfig"), "[filter \"trap\"]\n\tclean = " + program + "\n");
    repository = Files.createDirectories(folder.resolve("repository"));
    Files.writeString(repository.resolve(".gitattributes"), "*.txt filter=trap\n");
    Files.writeString(repository.resolve("a.txt"), "a\n");
    git("init", "-q");
    git("add", ".");
    git(COMMIT.toArray(new String[0]));
    // The content may have changed, so git would run the filter.
    Files.writeString(repository.resolve("a.txt"), "b\n");
  }

  @AfterEach
  void stop() throws IOException {
    daemon.stopDaemon();
  }

  private static Path script(Path file, String text) throws IOException {
    return TestProgram.script(file, text);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("git", "-C", "" + repository));
    command.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private String document() {
    return "{\"session_id\":\"a\",\"model\":{\"display_name\":\"Opus\"},\"workspace\":"
        + "{\"current_dir\":\"%1$s\",\"project_dir\":\"%1$s\"}}".formatted(repository);
  }

  private static boolean isComplete(String explanation) {
    return explanation.contains("\"name\":\"branch\"") && explanation.contains("●");
  }

  /// {@return the explanation of a line whose data modules have finished}
  private String explained(BuiltImage image) throws Exception {
    return Deadline.repeat(
        () ->
            image
                .run(
                    List.of(image.launcher().toString(), "explain", "--json"),
                    document().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .out(),
        TrustedDirectoriesIT::isComplete);
  }

  /// {@return the socket of the daemon}
  private Path socket() throws IOException {
    try (Stream<Path> instances = Files.list(folder.resolve("home/run"))) {
      return instances.findFirst().orElseThrow().resolve("s");
    }
  }

  private void start() throws IOException, InterruptedException {
    assertTrue(daemon.line(document()).line().contains("Opus"));
  }

  @Test
  void directoriesOfTheStarterMayNamePrograms() throws Exception {
    daemon = daemon.with("HOME", other.toString());
    start();
    explained(daemon);

    Deadline.await("a program of the account", () -> Files.exists(ran));
    Deadline.await(
        "state below the home directory",
        () -> Files.exists(other.resolve(".local/state/statusline/store")));
  }

  @Test
  void configurationDirectoryOfARequestNamesNoProgram() throws Exception {
    start();
    BuiltImage unlisted = daemon.with("CLAUDE_CONFIG_DIR", other.resolve(".claude").toString());

    String explanation = explained(unlisted);

    assertTrue(isComplete(explanation), explanation);
    assertFalse(Files.exists(ran));
    String command = "statusline accounts add " + other.resolve(".claude");
    assertTrue(explanation.contains(command), explanation);
    assertTrue(unlisted.line(document()).line().contains("⚠ config"));
    assertTrue(unlisted.command("doctor").out().contains(command));
  }

  @Test
  void homeOfARequestNamesNoProgramAndGetsNoState() throws Exception {
    start();
    BuiltImage elsewhere = daemon.with("HOME", other.toString());

    String explanation = explained(elsewhere);

    assertTrue(isComplete(explanation), explanation);
    assertFalse(Files.exists(ran));
    assertFalse(Files.exists(other.resolve(".local")));
  }

  @Test
  void stateDirectoryOfARequestIsNotCreated() throws Exception {
    Deadline.await(
        "the snapshot of the account",
        () -> {
          start();
          return Files.exists(folder.resolve("home/.local/state/statusline/store/snapshot"));
        });
    Path state = folder.resolve("chosen");

    explained(daemon.with("STATUSLINE_STATE_DIR", state.toString()));
    explained(daemon.with("XDG_STATE_HOME", state.toString()));
    daemon.command("daemon", "stop");

    Deadline.await("the end of the daemon", () -> !Files.exists(socket()));
    assertFalse(Files.exists(state));
  }

  @Test
  void sessionsWithDifferentHomesShareNoReading() throws Exception {
    start();
    Path below = Files.createDirectories(other.resolve("src"));
    String document =
        "{\"session_id\":\"b\",\"workspace\":{\"current_dir\":\"%s\"}}".formatted(below);

    String standard = daemon.line(document).line();
    String elsewhere = daemon.with("HOME", other.toString()).line(document).line();
    String again =
        daemon
            .with("HOME", other.toString())
            .with("CLAUDE_CONFIG_DIR", folder.resolve("home/.claude").toString())
            .line(document)
            .line();

    assertFalse(standard.contains("~/src"), standard);
    assertTrue(elsewhere.contains("~/src"), elsewhere);
    assertTrue(again.contains("~/src"), again);
  }
}
