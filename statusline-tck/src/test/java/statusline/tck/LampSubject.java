package statusline.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;

/// A `LampModule` or stub with its environments.
record LampSubject(DataModule<Lamp> module, boolean runsCommands) implements ContractSubject<Lamp> {
  private static final Path LAMP = Path.of("/home/dev/lamp");

  static LampSubject of(DataModule<Lamp> module) {
    return new LampSubject(module, false);
  }

  @Override
  public FakeEnvironment present() {
    FakeEnvironment environment = FakeEnvironment.empty();
    environment.files().put(LAMP, "40");
    environment.commands().answer(FakeCommands.says("40"), "lamp");
    return environment;
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    FakeEnvironment environment = FakeEnvironment.empty();
    environment.files().put(LAMP, "dark");
    return Optional.of(environment);
  }

  @Override
  public List<Lamp> oddValues() {
    return List.of(new Lamp(101), new Lamp(-1));
  }
}
