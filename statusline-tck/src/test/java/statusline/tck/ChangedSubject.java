package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import statusline.api.Command;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;

/// Data modules with one broken method, and assertions on the resulting violation.
final class ChangedSubject {
  static final Command LAMP = Command.of(Path.of("/usr/bin/lamp"));

  private ChangedSubject() {}

  static void assertSeen(ContractRule rule, String seen, DataModule<Lamp> broken) {
    assertSeen(rule, seen, LampSubject.of(broken));
  }

  static void assertSeen(ContractRule rule, String seen, LampSubject broken) {
    var violation = assertThrows(ContractViolation.class, () -> rule.check(broken));

    assertEquals(rule, violation.rule());
    assertTrue(violation.getMessage().contains(seen), violation::getMessage);
  }

  static DataModule<Lamp> withSummary(Supplier<String> summary) {
    return new LampStub() {
      @Override
      public ModuleInfo info() {
        ModuleInfo sound = super.info();
        return new ModuleInfo(sound.id(), summary.get(), sound.scope(), sound.policy());
      }
    };
  }

  static DataModule<Lamp> withScope(Function<ScopeContext, Scope> scope) {
    return new LampStub() {
      @Override
      public Scope scope(ScopeContext context) {
        return scope.apply(context);
      }
    };
  }

  static DataModule<Lamp> withFetch(Fetch fetch) {
    return new LampStub() {
      @Override
      public Fetched<Lamp> fetch(ModuleContext context) throws Exception {
        return fetch.from(context);
      }
    };
  }

  static DataModule<Lamp> withFormat(Function<Lamp, List<Segment>> format) {
    return new LampStub() {
      @Override
      public List<Segment> format(Lamp value, FormatContext context) {
        return format.apply(value);
      }
    };
  }

  static DataModule<Lamp> runningLamp() {
    return withFetch(
        context -> {
          String text = context.commands().run(LAMP).text();
          return Fetched.of(new Lamp(Integer.parseInt(text)));
        });
  }

  static List<Segment> lampSegment(Part part) {
    return List.of(Segment.of("lamp", part));
  }

  /// A fetch as a lambda.
  interface Fetch {
    Fetched<Lamp> from(ModuleContext context) throws Exception;
  }
}
