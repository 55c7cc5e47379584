package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ChangedSubject.withFetch;
import static statusline.tck.ChangedSubject.withScope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import statusline.api.Fetched;
import statusline.api.ModuleContext;
import statusline.api.Scope;
import statusline.api.ScopeContext;

/// Tests that rules 3, 4, 7 and 12 detect violations.
class ReadingRulesTest {
  @Test
  void rule03DetectsChangingScope() {
    var calls = new AtomicInteger();

    assertSeen(
        ContractRule.SCOPE,
        "machine() call=1 and then machine() call=2 in the environment of present()",
        withScope(context -> Scope.machine().with("call", "" + calls.incrementAndGet())));
  }

  @Test
  void rule03DetectsUndeclaredKind() {
    assertSeen(
        ContractRule.SCOPE,
        "repository(/home/dev/w1) in the environment of present(), but info declares MACHINE",
        withScope(context -> Scope.repository(context.directory())));
  }

  @Test
  void rule03DetectsScopeThatRunsProgram() {
    assertSeen(
        ContractRule.SCOPE,
        "this must not run a program",
        withScope(
            context -> {
              try {
                context.commands().run(ChangedSubject.LAMP);
              } catch (IOException | InterruptedException expected) {
                throw new AssertionError(expected);
              }
              return Scope.machine();
            }));
  }

  @Test
  void rule04DetectsRuntimeException() {
    assertSeen(
        ContractRule.NOTHING_THERE,
        "fetch threw java.util.NoSuchElementException",
        withFetch(
            context -> {
              Path lamp = context.home().resolve("lamp");
              String text = context.files().text(lamp, 10).orElseThrow();
              return Fetched.of(new Lamp(Integer.parseInt(text)));
            }));
  }

  @Test
  void rule04DetectsMissingMessage() {
    assertSeen(
        ContractRule.NOTHING_THERE,
        "fetch failed without a message",
        withFetch(
            context -> {
              throw new IOException();
            }));
    assertSeen(
        ContractRule.NOTHING_THERE,
        "an absence without a reason",
        withFetch(context -> Fetched.absent(" ")));
  }

  @Test
  void rule04DetectsDataWithoutSource() {
    assertSeen(
        ContractRule.NOTHING_THERE,
        "data in the environment of absent()",
        withFetch(context -> Fetched.of(new Lamp(0))));
  }

  @Test
  void rule07DetectsDifferentData() {
    var calls = new AtomicInteger();

    assertSeen(
        ContractRule.EQUAL_DATA,
        "Lamp[brightness=1] and then Lamp[brightness=2] in one environment",
        withFetch(context -> Fetched.of(new Lamp(calls.incrementAndGet()))));
  }

  @Test
  void rule07DetectsModuleThatKeepsScopeContext() {
    var remembering =
        new LampStub() {
          private boolean lampSeen;

          @Override
          public Scope scope(ScopeContext context) {
            lampSeen = context.files().facts(Path.of("/home/dev/lamp")).isPresent();
            return super.scope(context);
          }

          @Override
          public Fetched<Lamp> fetch(ModuleContext context) throws Exception {
            return lampSeen ? super.fetch(context) : Fetched.absent("no lamp seen");
          }
        };

    assertSeen(ContractRule.EQUAL_DATA, "after another scope was asked for", remembering);
  }

  @Test
  void rule12DetectsSessionAccessWhoseExceptionIsCaught() {
    assertSeen(
        ContractRule.SHARED_SCOPE,
        "fetch asked for [session()] in the environment of present()",
        withFetch(
            context -> {
              try {
                return Fetched.absent(context.session().key());
              } catch (IllegalStateException rejected) {
                return Fetched.absent("refused");
              }
            }));
    assertSeen(
        ContractRule.SHARED_SCOPE,
        "[zone()]",
        withFetch(context -> Fetched.absent(context.zone().getId())));
  }
}
