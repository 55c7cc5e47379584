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

class SituationTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Situation situation = Situation.of(Sessions.fresh()).zone(BERLIN);

  @Test
  void sessionScopeSeesTheSession() {
    ModuleContext context = situation.moduleContext(Scope.session(Sessions.fresh()));

    assertEquals(Sessions.fresh(), context.session());
    assertEquals(Path.of("/home/dev/w1"), context.directory());
    assertEquals(BERLIN, context.zone());
    assertEquals(List.of(), situation.footprint().trespasses());
  }

  @Test
  void sharedScopeDoesNotSeeTheSession() {
    ModuleContext context = situation.moduleContext(Scope.machine());

    assertThrows(IllegalStateException.class, context::session);
    assertThrows(IllegalStateException.class, context::directory);
    assertThrows(IllegalStateException.class, context::zone);
    assertEquals(List.of("session()", "directory()", "zone()"), situation.footprint().trespasses());
  }

  @Test
  void sharedScopeSeesTheZoneItNames() {
    Scope scope = Scope.machine().withZone(ZoneOffset.UTC);

    assertEquals(ZoneOffset.UTC.getId(), situation.moduleContext(scope).zone().getId());
  }

  @Test
  void directoryIsTheSessionsElseTheOneWeWereRunIn() {
    Situation run = Situation.empty().directory(Path.of("/run/here"));
    assertEquals(Path.of("/run/here"), run.scopeContext().directory());

    run.session(Sessions.fresh());
    assertEquals(Path.of("/home/dev/w1"), run.scopeContext().directory());
  }

  @Test
  void scopeContextFindsProgramsAndRunsNone() {
    situation.commands().answer(FakeCommands.says(""), "git");
    var commands = situation.scopeContext().commands();

    assertEquals(Optional.of(Path.of("/usr/bin/git")), commands.find("git"));
    assertThrows(
        IllegalStateException.class, () -> commands.run(Command.of(Path.of("/usr/bin/git"))));
  }

  @Test
  void eachScopeHasAStoreOfItsOwn() {
    Scope machine = Scope.machine();

    assertSame(situation.store(machine), situation.moduleContext(machine).store());
    assertNotSame(situation.store(machine), situation.store(machine.with("a", "b")));
  }

  @Test
  void contextsTellTheTimeOfTheClock() {
    ModuleContext context = situation.moduleContext(Scope.machine());
    situation.clock().advance(Duration.ofSeconds(1));

    assertEquals(Instant.parse("2026-11-23T14:05:01Z"), context.now());
    assertEquals(Instant.parse("2026-11-23T14:05:01Z"), situation.formatContext().now());
  }

  @Test
  void settingsReachEveryContext() {
    situation.settings(Map.of("limit", 3));

    assertEquals(3, situation.scopeContext().settings().integer("/limit").orElseThrow());
    assertEquals(3, situation.formatContext().settings().integer("/limit").orElseThrow());
    assertEquals(
        3, situation.moduleContext(Scope.machine()).settings().integer("/limit").orElseThrow());
  }

  @Test
  void footprintShowsDependenciesAndChanges() {
    ModuleContext context = situation.moduleContext(Scope.machine());
    context.dependsOn(Path.of("/b"));
    context.dependsOn(Path.of("/a"));
    context.dependsOn(Path.of("/b"));
    context.changed().run();

    assertEquals(List.of(Path.of("/b"), Path.of("/a")), situation.footprint().dependencies());
    assertEquals(1, situation.footprint().watches());
    assertEquals(1, situation.footprint().changes());
    assertThrows(IllegalArgumentException.class, () -> context.dependsOn(Path.of("a")));
  }
}
