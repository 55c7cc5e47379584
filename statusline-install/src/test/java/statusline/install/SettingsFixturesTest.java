package statusline.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;

/// Installs into real-world settings files.
class SettingsFixturesTest extends InstallationTestBase {
  static Stream<SettingsFixture> editable() {
    return SettingsFixture.all().stream().filter(SettingsFixture::isEditable);
  }

  static Stream<SettingsFixture> broken() {
    return SettingsFixture.all().stream().filter(fixture -> !fixture.isEditable());
  }

  @Test
  void thereAreFortyFixtures() {
    assertTrue(SettingsFixture.all().size() >= 40, () -> "" + SettingsFixture.all().size());
  }

  private void write(SettingsFixture fixture) throws IOException {
    Files.write(paths.settings(), fixture.bytes());
    TestPaths.setMode(paths.settings(), "rw-r-----");
    paths.calm();
  }

  private static CommentedJson read(byte[] bytes) throws JsonTextException {
    return CommentedJson.of(new String(bytes, UTF_8), DuplicateNames.LAST_WINS);
  }

  @ParameterizedTest
  @MethodSource("editable")
  void installationChangesOnlyOurMembers(SettingsFixture fixture) throws Exception {
    write(fixture);

    assertEquals(0, paths.installByForce());

    CommentedJson now = read(Files.readAllBytes(paths.settings()));
    assertTrue(
        now.value(List.of("statusLine")).get() instanceof Map<?, ?> line
            && line.get("command").equals(paths.command())
            && line.get("type").equals("command")
            && line.get("padding").equals(0L)
            && line.get("refreshInterval").equals(5L),
        now.text());
    assertEquals(
        read(fixture.bytes()).without(List.of("statusLine")).value(List.of()).orElse(Map.of()),
        now.without(List.of("statusLine")).value(List.of()).orElse(Map.of()));
    assertSameStyle(new String(fixture.bytes(), UTF_8), now.text());
    assertEquals("rw-r-----", mode(paths.settings()));
  }

  private static void assertSameStyle(String was, String is) {
    for (String line : was.lines().toList()) {
      int comment = line.indexOf("//");
      assertTrue(comment < 0 || is.contains(line.substring(comment)), is);
    }
    assertEquals(was.startsWith("\ufeff"), is.startsWith("\ufeff"));
    if (was.contains("\n")) {
      assertEquals(was.contains("\r\n"), is.contains("\r\n"));
      assertFalse(is.replace("\r\n", "").contains("\r"));
    }
  }

  @ParameterizedTest
  @MethodSource("editable")
  void uninstallationRestoresTheBytesAfterTwoInstallations(SettingsFixture fixture)
      throws Exception {
    write(fixture);
    paths.installByForce();
    paths.calm();
    new Installation(paths.paths(), paths.options(2L, 1.5, false), TestDialog.withoutUser()).run();
    paths.calm();

    assertEquals(0, paths.uninstall(TestDialog.withoutUser()));

    assertArrayEquals(fixture.bytes(), Files.readAllBytes(paths.settings()));
    assertEquals("rw-r-----", mode(paths.settings()));
  }

  @ParameterizedTest
  @MethodSource("editable")
  void changesOfOthersAreKept(SettingsFixture fixture) throws Exception {
    write(fixture);
    Object before = read(fixture.bytes()).value(List.of("statusLine")).orElse(null);
    paths.installByForce();
    CommentedJson installed = read(Files.readAllBytes(paths.settings()));
    Files.writeString(paths.settings(), installed.with(List.of("theirs"), "new").text());
    paths.calm();

    paths.uninstall(TestDialog.withoutUser());

    CommentedJson now = read(Files.readAllBytes(paths.settings()));
    assertEquals("new", now.value(List.of("theirs")).orElse(null));
    assertEquals(before, now.value(List.of("statusLine")).orElse(null));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void invalidSettingsAreRefusedAndUnchanged(SettingsFixture fixture) throws Exception {
    write(fixture);
    TestDialog dialog = TestDialog.withoutUser();

    Exception refused = assertThrows(Exception.class, () -> paths.install(dialog));

    assertTrue(refused.getMessage().startsWith(paths.settings().toString()), refused::toString);
    assertArrayEquals(fixture.bytes(), Files.readAllBytes(paths.settings()));
    assertTrue(Files.notExists(paths.data(), LinkOption.NOFOLLOW_LINKS), "nothing was done");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
