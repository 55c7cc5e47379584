package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  private Path path;
  private Instant now = WRITTEN.plusSeconds(60);
  private ConfigurationFile file;

  @BeforeEach
  void nameFile() {
    path = folder.resolve("statusline.user.json");
    InstantSource clock = () -> now;
    file = new ConfigurationFile(path, Origin.USER_FILE, clock);
  }

  private void write(String text, Instant time) throws IOException {
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.from(time));
  }

  private void write(String text) throws IOException {
    write(text, WRITTEN);
  }

  private Object preset() {
    Setting preset = file.layer().settings().get("preset");
    return preset == null ? "none" : preset.value();
  }

  private List<String> problems() {
    return file.layer().problems().stream()
        .map(problem -> problem.text().substring(problem.source().length()))
        .toList();
  }

  @Test
  void missingFileHasNoSettings() {
    assertEquals(Set.of(), file.layer().settings().keySet());
    assertEquals(List.of(), problems());
    assertSame(file.layer(), file.layer());
  }

  @Test
  void unchangedFileIsReadOnce() throws IOException {
    write("{\"preset\": \"full\"}");

    assertEquals("full", preset());
    assertSame(file.layer(), file.layer());
  }

  @Test
  void lastValidVersionStaysIfTheFileBecomesALinkLoop() throws IOException {
    write("{\"preset\": \"full\"}");
    assertEquals("full", preset());

    Files.delete(path);
    Files.createSymbolicLink(path, path.getFileName());

    for (int i = 0; i < 2; i++) {
      assertEquals("full", preset());
      assertEquals(List.of(", line 1, column 1: it cannot be read"), problems());
    }
    Files.delete(path);
    assertEquals("none", preset());
  }

  @Test
  void linkLoopIsReported() throws IOException {
    Files.createSymbolicLink(path, path.getFileName());

    assertEquals(List.of(", line 1, column 1: it cannot be read"), problems());
  }

  @Test
  void lastValidVersionStaysIfItsDirectoryBecomesAFile() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("directory"));
    path = directory.resolve("statusline.user.json");
    file = new ConfigurationFile(path, Origin.USER_FILE, () -> now);
    write("{\"preset\": \"full\"}");
    assertEquals("full", preset());

    Files.delete(path);
    Files.delete(directory);
    Files.writeString(directory, "");

    assertEquals("full", preset());
    assertEquals(List.of(", line 1, column 1: it cannot be read"), problems());
  }

  @Test
  void changedFileIsReadAgain() throws IOException {
    write("{\"preset\": \"full\"}");
    Layer before = file.layer();
    write("{\"preset\": \"compact\"}", WRITTEN.plusMillis(1));

    assertNotSame(before, file.layer());
    assertEquals("compact", preset());
    Files.delete(path);
    assertEquals("none", preset());
  }

  @Test
  void changeWithinOneStepOfTheClockIsDetected() throws IOException {
    now = WRITTEN.plusMillis(500);
    write("{\"preset\":\"full\"   }");
    Layer before = file.layer();
    assertEquals("full", preset());
    assertSame(before, file.layer());

    write("{\"preset\":\"compact\"}");

    assertEquals("compact", preset());
  }

  @Test
  void fileWithAFutureTimeIsComparedByItsBytes() throws IOException {
    write("{\"preset\":\"full\"   }", WRITTEN.plus(Duration.ofDays(1)));
    assertEquals("full", preset());

    write("{\"preset\":\"compact\"}", WRITTEN.plus(Duration.ofDays(1)));

    assertEquals("compact", preset());
  }

  @Test
  void invalidFileKeepsItsLastValidContent() throws IOException {
    write("{\"preset\": \"full\"}");
    assertEquals("full", preset());

    write("{\"preset\": \"compact\",\n  \"renderer\": {", WRITTEN.plusMillis(1));
    assertEquals("full", preset());
    assertEquals(List.of(", line 2, column 16: it is not JSON"), problems());

    write("", WRITTEN.plusMillis(2));
    assertEquals("full", preset());
    assertEquals(List.of(", line 1, column 1: it is empty"), problems());

    write("{\"preset\": \"minimal\"}", WRITTEN.plusMillis(3));
    assertEquals("minimal", preset());
    assertEquals(List.of(), problems());
  }

  @Test
  void invalidFileKeepsValidContentWithoutSettings() throws IOException {
    write("{}");
    assertEquals("none", preset());

    write("{\"preset\": \"compact\",", WRITTEN.plusMillis(1));

    assertEquals("none", preset());
    assertEquals(1, problems().size());
  }

  @Test
  void fileThatWasNeverValidIsReadUpToTheError() throws IOException {
    write("{\"preset\": \"compact\",");

    assertEquals("compact", preset());
    assertEquals(1, problems().size());
  }

  @Test
  void invalidValueDoesNotMakeTheFileInvalid() throws IOException {
    write("{\"preset\": \"full\"}");
    assertEquals("full", preset());

    write("{\"preset\": \"huge\"}", WRITTEN.plusMillis(1));

    assertEquals("none", preset());
    assertEquals(1, problems().size());
  }

  @Test
  void directoryAndPipeAreNotOpened() throws IOException, InterruptedException {
    Files.createDirectory(path);
    assertEquals(List.of(", line 1, column 1: it is not a file"), problems());

    Files.delete(path);
    assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(List.of(", line 1, column 1: it is not a file"), problems()));
  }

  @Test
  void tooLargeFileIsNotRead() throws IOException {
    write("{\"preset\": \"full\"} //" + "x".repeat(1 << 20));

    assertEquals("none", preset());
    assertEquals(List.of(", line 1, column 1: it is larger than 1 MiB"), problems());
  }

  @Test
  void unreadableFileIsReported() throws IOException {
    write("{}");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("-wx------"));
    assumeFalse(Files.isReadable(path), "this user may read anything");

    assertEquals(List.of(", line 1, column 1: it cannot be read"), problems());
  }

  @Test
  void linkToTheUserFileIsFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("dotfile"), "{\"preset\": \"full\"}");
    Files.createSymbolicLink(path, elsewhere);

    assertEquals("full", preset());
  }

  @Test
  void linkOutOfAProjectIsNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "{\"preset\": \"full\"}");
    Path project = Files.createDirectories(folder.resolve("project/.claude"));
    Path link = Files.createSymbolicLink(project.resolve("statusline.json"), secret);
    file = new ConfigurationFile(link, Origin.PROJECT_FILE, () -> now);

    assertEquals("none", preset());
    assertEquals(
        List.of(", line 1, column 1: it is a link to a file outside the allowed directory"),
        problems());
  }

  @Test
  void linkInsideAProjectIsFollowed() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project/.claude"));
    Path inside = Files.writeString(project.resolve("other.json"), "{\"preset\": \"full\"}");
    Path link = Files.createSymbolicLink(project.resolve("statusline.json"), inside);
    file = new ConfigurationFile(link, Origin.PROJECT_FILE, () -> now);

    assertEquals("full", preset());
    assertTrue(problems().isEmpty());
  }
}
