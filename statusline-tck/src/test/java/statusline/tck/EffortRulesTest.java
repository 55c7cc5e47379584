package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ContractRule.EFFORT;
import static statusline.tck.ContractRule.PROVISIONAL;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.ModuleContext;
import statusline.api.SessionInput;

class EffortRulesTest {
  @Test
  void moduleThatRunsProgramIsNotQuick() {
    var subject = new LampSubject(ChangedSubject.runningLamp(), true);

    assertSeen(EFFORT, "its effort is QUICK", subject);
  }

  @Test
  void provisionalDataNeedNoProgram() {
    assertSeen(PROVISIONAL, "must not run a program", saying(EffortRulesTest::runs));
  }

  @Test
  void provisionalDataUseOnlyTheirScope() {
    assertSeen(PROVISIONAL, "it asked for [session()]", saying(EffortRulesTest::peeps));
  }

  private static Optional<Fetched<Lamp>> runs(ModuleContext context) throws Exception {
    context.commands().run(ChangedSubject.LAMP);
    return Optional.empty();
  }

  private static Optional<Fetched<Lamp>> peeps(ModuleContext context) {
    try {
      SessionInput unused = context.session();
      return Optional.of(Fetched.of(new Lamp(unused.hashCode())));
    } catch (IllegalStateException caught) {
      return Optional.empty();
    }
  }

  private static DataModule<Lamp> saying(Says says) {
    return new LampStub() {
      @Override
      public Optional<Fetched<Lamp>> provisional(ModuleContext context) throws Exception {
        return says.in(context);
      }
    };
  }

  /// Provisional data as a lambda.
  interface Says {
    Optional<Fetched<Lamp>> in(ModuleContext context) throws Exception;
  }
}
