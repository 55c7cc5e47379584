package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ChangedSubject.runningLamp;
import static statusline.tck.ChangedSubject.withFetch;

import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Fetched;

/// Tests that rules 6 and 13 detect violations.
class ThreadRulesTest {
  @Test
  void rule06DetectsFetchThatIgnoresInterrupt() {
    DataModule<Lamp> stubborn =
        withFetch(
            context -> {
              while (true) {
                try {
                  context.commands().run(ChangedSubject.LAMP);
                  return Fetched.absent("answered");
                } catch (InterruptedException ignored) {
                  continue;
                }
              }
            });

    assertSeen(
        ContractRule.STOPS, "one second after the interrupt", new LampSubject(stubborn, true));
  }

  @Test
  void rule06AcceptsFetchThatStopsAtInterrupt() {
    ContractRule.STOPS.check(new LampSubject(runningLamp(), true));
  }

  @Test
  void rule06DetectsWrongCapability() {
    assertSeen(
        ContractRule.STOPS,
        "returned without running a program",
        new LampSubject(new LampStub(), true));
    assertSeen(
        ContractRule.STOPS,
        "runsCommands() is false, but in the environment of present() it ran"
            + " [Command[program=/usr/bin",
        runningLamp());
  }

  @Test
  void rule13DetectsModuleWithoutConcurrency() {
    assertSeen(ContractRule.CONCURRENT, "already fetching", new OneAtATime());
  }
}
