package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.DataModule;

/// The adapter, on a sound data module.
class LampModuleTest implements DataModuleContract<Lamp> {
  @TempDir Path directory;

  @Override
  public DataModule<Lamp> module() {
    try {
      return new ProviderLoader(directory).lampModule();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public Situation present() {
    return LampSubject.of(new LampModule()).present();
  }

  @Override
  public Optional<Situation> absent() {
    return LampSubject.of(new LampModule()).absent();
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Test
  void keepsEveryRuleWithoutATestFrameworkToo() {
    assertEquals(List.of(), ContractRule.brokenBy(this));
  }
}
