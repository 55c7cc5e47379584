package statusline.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;

/// A lamp on the bench.
record LampSubject(DataModule<Lamp> module, boolean runsCommands) implements ContractSubject<Lamp> {
  private static final Path LAMP = Path.of("/home/dev/lamp");

  static LampSubject of(DataModule<Lamp> module) {
    return new LampSubject(module, false);
  }

  @Override
  public Situation present() {
    Situation situation = Situation.empty();
    situation.files().put(LAMP, "40");
    situation.commands().answer(FakeCommands.says("40"), "lamp");
    return situation;
  }

  @Override
  public Optional<Situation> absent() {
    Situation situation = Situation.empty();
    situation.files().put(LAMP, "dark");
    return Optional.of(situation);
  }

  @Override
  public List<Lamp> oddValues() {
    return List.of(new Lamp(101), new Lamp(-1));
  }
}
