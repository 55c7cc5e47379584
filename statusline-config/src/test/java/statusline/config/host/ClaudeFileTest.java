package statusline.config.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.storage.Digest;
import statusline.testing.TestEnvironment;

class ClaudeFileTest {
  private static final Path FOLDER = Path.of("/p");

  @TempDir Path folder;

  private ClaudeFile read(String json) throws IOException {
    return ClaudeFile.read(Files.writeString(folder.resolve(".claude.json"), json));
  }

  @Test
  void onlyThreeMembersAreKept() throws Exception {
    ClaudeFile file =
        read(
            """
            {"theme": "dark", "oauthAccount": {"accountUuid": "id-1", "emailAddress": "a@b"},
             "primaryApiKey": "secret",
             "projects": {"/p": {"history": ["secret"], "hasTrustDialogAccepted": true},
                          "/q": {"hasTrustDialogAccepted": false}, "/r": {}}}
            """);

    assertEquals(
        new ClaudeFile(
            Optional.of("dark"), Optional.of(Digest.of("id-1")), Map.of("/p", true, "/q", false)),
        file);
    assertFalse(file.toString().contains("secret"));
    assertFalse(file.toString().contains("id-1"));
  }

  /// Each file is read by the host in the same way, or not at all.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'projects':{'/p':{'hasTrustDialogAccepted':true}}} ~ true",
        "{'projects':{'/p':{'hasTrustDialogAccepted':true},'/p':{}}} ~ empty",
        "{'projects':{'/p':{'hasTrustDialogAccepted':true}},'projects':{}} ~ empty",
        "{'projects':{'/p':{'hasTrustDialogAccepted':true,'hasTrustDialogAccepted':false}}} ~"
            + " false",
        "{'projects':{'/p':{'hasTrustDialogAccepted':'true'}}} ~ empty",
        "{'projects':{'/p':{'hasTrustDialogAccepted':1}}} ~ empty",
        "{'projects':{'/p':{'x':{'hasTrustDialogAccepted':true}}}} ~ empty",
        "{'projects':{'/p/':{'hasTrustDialogAccepted':true}}} ~ empty",
        "{'projects':{'/':{'hasTrustDialogAccepted':true}}} ~ empty",
        "{'projects':['/p',{'hasTrustDialogAccepted':true}]} ~ empty",
        "{'x':{'projects':{'/p':{'hasTrustDialogAccepted':true}}}} ~ empty"
      })
  void trustIsReadLikeTheHostDoes(String json, String expected) throws Exception {
    assertEquals(
        expected, read(json.replace('\'', '"')).trust(FOLDER).map(String::valueOf).orElse("empty"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"theme\":\"dark\"",
        "{\"theme\":\"dark\"} {}",
        "{\"theme\":\"dark\",}",
        "{\"theme\":'dark'}",
        "{\"theme\":\"dark\" // comment\n}",
        "{\"theme\":\"dark\",\"projects\":{\"/p\":{\"hasTrustDialogAccepted\":tru"
      })
  void invalidFileIsUnknown(String json) throws Exception {
    assertEquals(ClaudeFile.UNKNOWN, read(json));
  }

  @Test
  void missingFileAndDirectoryAreUnknown() {
    assertEquals(ClaudeFile.UNKNOWN, ClaudeFile.read(folder.resolve("none")));
    assertEquals(ClaudeFile.UNKNOWN, ClaudeFile.read(folder));
  }

  @Test
  void nestedValuesAreSkipped() throws Exception {
    String nested = "[".repeat(200) + "]".repeat(200);

    assertEquals(Optional.of("dark"), read("{\"x\":" + nested + ",\"theme\":\"dark\"}").theme());
  }

  @Test
  void fileThatGrowsBeyondTheLimitIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "{\"x\":\"" + "y".repeat(100) + "\"}");

    assertThrows(IOException.class, () -> ClaudeFileReader.read(file, 50));
  }

  @Test
  void onlyTheDefaultDirectoryUsesTheFileInTheHome() throws Exception {
    var usual = TestEnvironment.in(folder);
    Path other = Files.createDirectories(folder.resolve("home/.claude-work"));

    assertEquals(folder.resolve("home/.claude.json"), ClaudeFile.path(usual));
    assertEquals(other.resolve(".claude.json"), ClaudeFile.path(usual.withConfigDirectory(other)));
    Path own = Files.writeString(usual.configDirectory().resolve(".claude.json"), "{}");
    assertEquals(own, ClaudeFile.path(usual));
  }
}
