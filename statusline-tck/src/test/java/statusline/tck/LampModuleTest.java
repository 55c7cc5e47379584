package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.DataModule;

/// The JUnit adapter for a correct data module.
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
  public FakeEnvironment present() {
    return LampSubject.of(new LampModule()).present();
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return LampSubject.of(new LampModule()).absent();
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Test
  void correctModuleBreaksNoRuleWithoutTestFramework() {
    assertEquals(List.of(), ContractRule.brokenBy(this));
  }
}
