package statusline.tck;

import static statusline.tck.Spoilt.assertSeen;
import static statusline.tck.Spoilt.runningLamp;
import static statusline.tck.Spoilt.withFetch;

import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Fetched;

/// Rules 6 and 13 bite.
class ThreadRulesTest {
  @Test
  void rule06BitesOnAFetchThatIgnoresItsInterrupt() {
    DataModule<Lamp> stubborn =
        withFetch(
            context -> {
              while (true) {
                try {
                  context.commands().run(Spoilt.LAMP);
                  return Fetched.absent("answered");
                } catch (InterruptedException ignored) {
                  continue;
                }
              }
            });

    assertSeen(ContractRule.STOPS, "a second after the interrupt", new LampSubject(stubborn, true));
  }

  @Test
  void rule06IsKeptByAFetchThatEndsAtItsInterrupt() {
    ContractRule.STOPS.check(new LampSubject(runningLamp(), true));
  }

  @Test
  void rule06BitesOnAWrongCapability() {
    assertSeen(
        ContractRule.STOPS, "ended without a program", new LampSubject(new LampStub(), true));
    assertSeen(
        ContractRule.STOPS,
        "runsCommands() is false, but in the world of present() it ran [Command[program=/usr/bin",
        runningLamp());
  }

  @Test
  void rule13BitesOnOneAtATime() {
    assertSeen(ContractRule.CONCURRENT, "already fetching", new OneAtATime());
  }
}
