package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real repository's state on the line.
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
    assertEquals(0, Image.built(home).in(repository).run(command, new byte[0]).exitCode());
  }

  @Test
  void showsTheBranchOfTheDirectoryTheHostNames() throws IOException, InterruptedException {
    Files.writeString(repository.resolve("new"), "two");
    String document = "{\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\"" + repository + "\"}";

    String line = Image.built(home).line(document).line();

    assertTrue(line.startsWith("Opus 5.5 · ~/src/project ⎇ topic ●1 │"), line);
  }

  @Test
  void showsTheBranchOfItsOwnDirectoryWhereTheHostNamesNone()
      throws IOException, InterruptedException {
    Path below = Files.createDirectories(repository.resolve("below"));

    String line = Image.built(home).in(below).line("{}").line();

    assertTrue(line.startsWith("~/src/project/below ⎇ topic │"), line);
  }
}
