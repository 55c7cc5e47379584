package statusline.tck;

import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;

/// A data module on the bench: what its author supplies so that the rules can be checked.
///
/// @param <T> its data
public interface ContractSubject<T extends Record> {
  /// {@return the data module}
  DataModule<T> module();

  /// {@return a world in which a fetch gives data that are shown}
  ///
  /// A new world at each call, equal to the ones before: rules change it, and compare two of them.
  Situation present();

  /// {@return a world in which a fetch gives an absence, or fails with a sentence; empty for a data
  /// module that always has data}
  Optional<Situation> absent();

  /// {@return whether a fetch in the world of `present` runs a program}
  ///
  /// The "no" is checked as well: such a module runs none in any world.
  boolean runsCommands();

  /// {@return data that an odd or broken source could make a fetch give; each is validated}
  default List<T> oddValues() {
    return List.of();
  }
}
