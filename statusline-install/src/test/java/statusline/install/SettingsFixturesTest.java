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
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// What becomes of settings files as they are found.
class SettingsFixturesTest extends InstallationScene {
  static Stream<SettingsFixture> editable() {
    return SettingsFixture.all().stream().filter(SettingsFixture::isEditable);
  }

  static Stream<SettingsFixture> broken() {
    return SettingsFixture.all().stream().filter(fixture -> !fixture.isEditable());
  }

  @Test
  void thereAreFortyOfThem() {
    assertTrue(SettingsFixture.all().size() >= 40, () -> "" + SettingsFixture.all().size());
  }

  private void write(SettingsFixture fixture) throws IOException {
    Files.write(places.settings(), fixture.bytes());
    TestPlaces.setMode(places.settings(), "rw-r-----");
    places.calm();
  }

  private static CommentedJson read(byte[] bytes) throws JsonTextException {
    return CommentedJson.of(new String(bytes, UTF_8), Repeated.LAST_COUNTS);
  }

  @ParameterizedTest
  @MethodSource("editable")
  void oursComesInAndNothingElseChanges(SettingsFixture fixture) throws Exception {
    write(fixture);

    assertEquals(0, places.installByForce());

    CommentedJson now = read(Files.readAllBytes(places.settings()));
    assertTrue(
        now.value(List.of("statusLine")).get() instanceof Map<?, ?> line
            && line.get("command").equals(places.command())
            && line.get("type").equals("command")
            && line.get("padding").equals(0L)
            && line.get("refreshInterval").equals(5L),
        now.text());
    assertEquals(
        read(fixture.bytes()).without(List.of("statusLine")).value(List.of()).orElse(Map.of()),
        now.without(List.of("statusLine")).value(List.of()).orElse(Map.of()));
    assertSameStyle(new String(fixture.bytes(), UTF_8), now.text());
    assertEquals("rw-r-----", mode(places.settings()));
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
  void itComesBackByteForByteAfterTwoInstallations(SettingsFixture fixture) throws Exception {
    write(fixture);
    places.installByForce();
    places.calm();
    new Installation(places.places(), places.options(2L, 1.5, false), TestPerson.away()).run();
    places.calm();

    assertEquals(0, places.uninstall(TestPerson.away()));

    assertArrayEquals(fixture.bytes(), Files.readAllBytes(places.settings()));
    assertEquals("rw-r-----", mode(places.settings()));
  }

  @ParameterizedTest
  @MethodSource("editable")
  void whatOthersWroteMeanwhileStays(SettingsFixture fixture) throws Exception {
    write(fixture);
    Object before = read(fixture.bytes()).value(List.of("statusLine")).orElse(null);
    places.installByForce();
    CommentedJson installed = read(Files.readAllBytes(places.settings()));
    Files.writeString(places.settings(), installed.with(List.of("theirs"), "new").text());
    places.calm();

    places.uninstall(TestPerson.away());

    CommentedJson now = read(Files.readAllBytes(places.settings()));
    assertEquals("new", now.value(List.of("theirs")).orElse(null));
    assertEquals(before, now.value(List.of("statusLine")).orElse(null));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatCannotBeEditedIsRefusedAndStays(SettingsFixture fixture) throws Exception {
    write(fixture);
    TestPerson person = TestPerson.away();

    Exception refused = assertThrows(Exception.class, () -> places.install(person));

    assertTrue(refused.getMessage().startsWith(places.settings().toString()), refused::toString);
    assertArrayEquals(fixture.bytes(), Files.readAllBytes(places.settings()));
    assertTrue(Files.notExists(places.data(), LinkOption.NOFOLLOW_LINKS), "nothing was done");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
