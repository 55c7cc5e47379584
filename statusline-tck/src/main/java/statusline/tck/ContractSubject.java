package statusline.tck;

import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;

/// A data module with the environments in which the rules test it. Its author implements this
/// interface.
///
/// @param <T> the type of the data module's data
public interface ContractSubject<T extends Record> {
  /// {@return the data module}
  DataModule<T> module();

  /// {@return an environment in which a fetch gives data that are shown}
  ///
  /// Each call returns a new environment that equals the earlier ones, because rules change and
  /// compare them.
  FakeEnvironment present();

  /// {@return an environment in which a fetch gives an absence or fails with a message; empty for a
  /// data module that always has data}
  Optional<FakeEnvironment> absent();

  /// {@return whether a fetch in the environment of `present` runs a program}
  ///
  /// If it returns false, the rules check that no environment makes the data module run a program.
  boolean runsCommands();

  /// {@return values that a fetch could return for unusual or damaged sources; each is validated}
  default List<T> oddValues() {
    return List.of();
  }
}
