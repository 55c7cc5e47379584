package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final Path REPOSITORY = Path.of("/home/dev/w1");

  @Test
  void sessionsAreToldApartByTheirId() {
    Scope one = Scope.session(session(Map.of("session_id", "1", "cwd", "/a")));
    Scope moved = Scope.session(session(Map.of("session_id", "1", "cwd", "/b")));
    Scope other = Scope.session(session(Map.of("session_id", "2", "cwd", "/a")));

    assertEquals(one, moved);
    assertEquals(one.hashCode(), moved.hashCode());
    assertNotEquals(one, other);
    assertEquals("id:1", one.subject());
  }

  @Test
  void sessionsWithoutAnIdAreToldApartByAllTheySay() {
    Scope one = Scope.session(session(Map.of("cwd", "/a")));
    Scope same = Scope.session(session(Map.of("cwd", "/a")));
    Scope other = Scope.session(session(Map.of("cwd", "/b")));

    assertEquals(one, same);
    assertNotEquals(one, other);
  }

  @Test
  void kindsOfOneSubjectDiffer() {
    assertNotEquals(Scope.repository(REPOSITORY), Scope.configDirectory(REPOSITORY));
    assertEquals(Scope.Kind.REPOSITORY, Scope.repository(REPOSITORY).kind());
    assertEquals(Scope.Kind.CONFIG_DIRECTORY, Scope.configDirectory(REPOSITORY).kind());
    assertEquals(Scope.Kind.MACHINE, Scope.machine().kind());
  }

  @Test
  void inputsTellApartInAnyOrder() {
    Scope scope = Scope.machine();

    assertEquals(scope.with("a", "1").with("b", "2"), scope.with("b", "2").with("a", "1"));
    assertNotEquals(scope.with("a", "1"), scope.with("a", "2"));
    assertNotEquals(scope.with("a", "1"), scope);
    assertEquals(Map.of(), scope.inputs());
  }

  @Test
  void inputsCanBeReadBack() {
    Scope scope = Scope.machine().with("source", "files").with("source", "ccusage");

    assertEquals(Optional.of("ccusage"), scope.input("source"));
    assertEquals(Optional.empty(), scope.input("command"));
    assertThrows(UnsupportedOperationException.class, () -> scope.inputs().clear());
  }

  @Test
  void zoneIsAnInput() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertEquals(Optional.of(berlin), Scope.machine().withZone(berlin).zone());
    assertEquals(
        Optional.of(ZoneOffset.ofHours(2)), Scope.machine().withZone(ZoneOffset.ofHours(2)).zone());
    assertEquals(Optional.empty(), Scope.machine().zone());
  }

  @Test
  void onlyADirectoryHasAPath() {
    assertEquals(REPOSITORY, Scope.repository(REPOSITORY).path());
    assertEquals(REPOSITORY, Scope.configDirectory(REPOSITORY).path());
    assertThrows(IllegalStateException.class, () -> Scope.machine().path());
    assertThrows(IllegalStateException.class, () -> Scope.session(SessionInput.empty()).path());
  }

  @Test
  void textIsDifferentForDifferentScopes() {
    List<Scope> scopes =
        List.of(
            Scope.machine(),
            Scope.machine().with("a", ""),
            Scope.machine().with("a", "1").with("b", "2"),
            Scope.machine().with("a", "1 b=2"),
            Scope.machine().with("a", "1\\").with("b", "2"),
            Scope.machine().with("a=1 b", "2"),
            Scope.repository(Path.of("/x")).with("a", "1"),
            Scope.repository(Path.of("/x) a=1")),
            Scope.repository(Path.of("/x) a=1(")));

    assertEquals(scopes.size(), scopes.stream().map(Scope::toString).distinct().count());
    assertEquals("machine() a=1 b=2", scopes.get(2).toString());
    assertEquals("config_directory(/x)", Scope.configDirectory(Path.of("/x")).toString());
  }

  private static SessionInput session(Map<String, ?> document) {
    return SessionInput.of(JsonObject.of(document));
  }
}
