package statusline.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.JsonObject;

class UserConfigurationTest {
  @TempDir Path folder;

  private Environment environment;
  private Path file;

  @BeforeEach
  void makeEnvironment() throws IOException {
    environment = TestEnvironment.in(folder);
    file = environment.configDirectory().resolve("statusline.user.json");
  }

  private UserConfiguration read() {
    return UserConfiguration.read(environment);
  }

  private UserConfiguration read(String content) throws IOException {
    Files.writeString(file, content);
    return read();
  }

  private static UserConfiguration empty(String problem) {
    return new UserConfiguration(JsonObject.empty(), Optional.of(problem));
  }

  @Test
  void aMissingFileIsNoProblem() throws IOException {
    var nothing = new UserConfiguration(JsonObject.empty(), Optional.empty());

    assertEquals(nothing, read());
    Files.delete(environment.configDirectory());
    assertEquals(nothing, read());
    assertEquals(JsonObject.empty(), read().modules());
  }

  @Test
  void commentsTrailingCommasAndAByteOrderMarkAreTolerated() throws IOException {
    UserConfiguration configuration =
        read("\ufeff{ // mine\n \"modules\": {\"git\": {\"enabled\": false,},}, /* end */ }\r\n");

    assertEquals(Optional.empty(), configuration.problem());
    assertEquals(Optional.of(false), configuration.modules().flag("/git/enabled"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', it is empty",
    "' ', it is empty",
    "null, it is not a JSON object",
    "[], it is not a JSON object",
    "// nothing, it is not a JSON object"
  })
  void whatIsNoObjectIsAProblem(String content, String problem) throws IOException {
    assertEquals(empty(problem), read(content));
  }

  @Test
  void aBrokenFileKeepsWhatCameBefore() throws IOException {
    UserConfiguration configuration =
        read("{\n  \"modules\": {\"git\": {\"enabled\": false}},\n  \"oops\n}");

    assertEquals(Optional.of(false), configuration.modules().flag("/git/enabled"));
    assertEquals(Optional.of("it is not JSON at line 3, column 8"), configuration.problem());
  }

  @ParameterizedTest
  @CsvSource({"'{}'", "'{\"modules\":7}'", "'{\"modules\":[]}'", "'{\"modules\":null}'"})
  void withoutASectionOfModulesNothingIsSaidOfThem(String content) throws IOException {
    assertEquals(JsonObject.empty(), read(content).modules());
  }

  @Test
  void aDirectoryInItsPlaceIsAProblem() throws IOException {
    Files.createDirectory(file);

    assertEquals(empty("it is not a file"), read());
  }

  @Test
  void aNamedPipeInItsPlaceIsNotOpened() throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(empty("it is not a file"), read()));
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("dotfile"), "{\"modules\":{\"a\":{}}}");
    Files.createSymbolicLink(file, elsewhere);

    assertEquals("{\"a\":{}}", read().modules().toString());
  }

  @Test
  void aFileOverOneMebibyteCountsToThere() throws IOException {
    String comment = "/*" + "x".repeat(1 << 20) + "*/";

    UserConfiguration configuration = read("{\"modules\":{\"a\":{}}," + comment + "\"b\":1}");

    assertEquals("{\"modules\":{\"a\":{}}}", configuration.json().toString());
    assertEquals(true, configuration.problem().isPresent());
  }

  @Test
  void aFileThatMayNotBeReadIsAProblem() throws IOException {
    Files.writeString(file, "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
    assumeFalse(Files.isReadable(file), "this user may read anything");

    assertEquals(empty("it cannot be read"), read());
  }
}
