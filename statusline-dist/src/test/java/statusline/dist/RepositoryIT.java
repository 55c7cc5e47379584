package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the state of a repository on the line.
@Tag("ci")
class RepositoryIT {
  @TempDir Path home;
  private Path repository;

  @BeforeEach
  void makeARepository() throws IOException, InterruptedException {
    repository = Files.createDirectories(home.resolve("src/project"));
    git("init", "--quiet", "--initial-branch=topic");
    Files.writeString(repository.resolve("file"), "one");
    git("add", "file");
    git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "--quiet", "-m", "one");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    assertEquals(0, BuiltImage.built(home).in(repository).run(command, new byte[0]).exitCode());
  }

  /// {@return the line with the counts of git; the first line does not wait for them}
  private static String counted(BuiltImage image, String document)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String line = image.line(document).line();
    while (line.contains("●…") && System.nanoTime() - deadline < 0) {
      line = image.line(document).line();
    }
    return line;
  }

  @AfterEach
  void stopTheDaemon() throws IOException, InterruptedException {
    BuiltImage.built(home).command("daemon", "stop");
  }

  @Test
  void showsBranchOfDirectoryOfHost() throws IOException, InterruptedException {
    Files.writeString(repository.resolve("new"), "two");
    String document = "{\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\"" + repository + "\"}";

    String first = BuiltImage.built(home).line(document).line();
    String later = counted(BuiltImage.built(home), document);

    assertTrue(first.startsWith("Opus 5.5 · ~/src/project ⎇ topic"), first);
    assertTrue(later.startsWith("Opus 5.5 · ~/src/project ⎇ topic ●1 │"), later);
  }

  @Test
  void countsWithUserConfigurationOfRun() throws IOException, InterruptedException {
    Path config = Files.createDirectories(home.resolve("elsewhere"));
    Files.createDirectories(config.resolve("git"));
    Files.writeString(config.resolve("git/ignore"), "*.log\n");
    Files.writeString(repository.resolve("new.log"), "two");
    BuiltImage usual = BuiltImage.built(home).in(repository);

    String counted = counted(usual, "{}");
    String ignored = counted(usual.with("XDG_CONFIG_HOME", config.toString()), "{}");

    assertTrue(counted.startsWith("~/src/project ⎇ topic ●1 │"), counted);
    assertTrue(ignored.startsWith("~/src/project ⎇ topic │"), ignored);
  }

  @Test
  void showsBranchOfWorkingDirectoryWithoutDirectoryOfHost()
      throws IOException, InterruptedException {
    Path below = Files.createDirectories(repository.resolve("below"));

    String line = counted(BuiltImage.built(home).in(below), "{}");

    assertTrue(line.startsWith("~/src/project/below ⎇ topic │"), line);
  }
}
