package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Command;
import statusline.api.ModuleContext;
import statusline.api.Scope;

class FakeEnvironmentTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final FakeEnvironment environment = FakeEnvironment.of(Sessions.fresh()).zone(BERLIN);

  @Test
  void sessionScopeSeesTheSession() {
    ModuleContext context = environment.moduleContext(Scope.session(Sessions.fresh()));

    assertEquals(Sessions.fresh(), context.session());
    assertEquals(Path.of("/home/dev/w1"), context.directory());
    assertEquals(BERLIN, context.zone());
    assertEquals(List.of(), environment.accesses().violations());
  }

  @Test
  void sharedScopeDoesNotSeeTheSession() {
    ModuleContext context = environment.moduleContext(Scope.machine());

    assertThrows(IllegalStateException.class, context::session);
    assertThrows(IllegalStateException.class, context::directory);
    assertThrows(IllegalStateException.class, context::zone);
    assertEquals(
        List.of("session()", "directory()", "zone()"), environment.accesses().violations());
  }

  @Test
  void sharedScopeSeesTheZoneItNames() {
    Scope scope = Scope.machine().withZone(ZoneOffset.UTC);

    assertEquals(ZoneOffset.UTC.getId(), environment.moduleContext(scope).zone().getId());
  }

  @Test
  void directoryOfSessionPrecedesWorkingDirectory() {
    FakeEnvironment run = FakeEnvironment.empty().directory(Path.of("/run/here"));
    assertEquals(Path.of("/run/here"), run.scopeContext().directory());

    run.session(Sessions.fresh());
    assertEquals(Path.of("/home/dev/w1"), run.scopeContext().directory());
  }

  @Test
  void scopeContextFindsButDoesNotRunPrograms() {
    environment.commands().answer(FakeCommands.says(""), "git");
    var commands = environment.scopeContext().commands();

    assertEquals(Optional.of(Path.of("/usr/bin/git")), commands.find("git"));
    assertThrows(
        IllegalStateException.class, () -> commands.run(Command.of(Path.of("/usr/bin/git"))));
  }

  @Test
  void eachScopeHasItsOwnStore() {
    Scope machine = Scope.machine();

    assertSame(environment.store(machine), environment.moduleContext(machine).store());
    assertNotSame(environment.store(machine), environment.store(machine.with("a", "b")));
  }

  @Test
  void contextsUseTheClock() {
    ModuleContext context = environment.moduleContext(Scope.machine());
    environment.clock().advance(Duration.ofSeconds(1));

    assertEquals(Instant.parse("2026-11-23T14:05:01Z"), context.now());
    assertEquals(Instant.parse("2026-11-23T14:05:01Z"), environment.formatContext().now());
  }

  @Test
  void settingsReachEveryContext() {
    environment.settings(Map.of("limit", 3));

    assertEquals(3, environment.scopeContext().settings().integer("/limit").orElseThrow());
    assertEquals(3, environment.formatContext().settings().integer("/limit").orElseThrow());
    assertEquals(
        3, environment.moduleContext(Scope.machine()).settings().integer("/limit").orElseThrow());
  }

  @Test
  void accessLogRecordsDependenciesAndChanges() {
    ModuleContext context = environment.moduleContext(Scope.machine());
    context.dependsOn(Path.of("/b"));
    context.dependsOn(Path.of("/a"));
    context.dependsOn(Path.of("/b"));
    context.changed().run();

    assertEquals(List.of(Path.of("/b"), Path.of("/a")), environment.accesses().dependencies());
    assertEquals(1, environment.accesses().watches());
    assertEquals(1, environment.accesses().changes());
    assertThrows(IllegalArgumentException.class, () -> context.dependsOn(Path.of("a")));
  }
}
