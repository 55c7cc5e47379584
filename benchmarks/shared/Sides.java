package shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The two sides of a comparison: the image just built and, with `--against`, an older one.
///
/// @param current what belongs to the image just built
/// @param old the same for the older image; empty without `--against`
public record Sides<T>(T current, Optional<T> old) {
  /// Computes a value for one side.
  public interface Mapping<T, R> {
    R of(T side) throws Exception;
  }

  /// Does something with one side.
  public interface Action<T> {
    void run(T side) throws Exception;
  }

  /// {@return the sides that exist, the current one first}
  public List<T> all() {
    return Stream.concat(Stream.of(current), old.stream()).toList();
  }

  /// {@return the values of a mapping for the sides}
  public <R> Sides<R> map(Mapping<T, R> mapping) throws Exception {
    R mapped = mapping.of(current);
    return new Sides<>(
        mapped, old.isPresent() ? Optional.of(mapping.of(old.get())) : Optional.empty());
  }

  /// Runs an action for each side. The order alternates, so neither side always runs first.
  ///
  /// @param round number of the round
  public void alternate(int round, Action<T> action) throws Exception {
    List<T> order = all();
    for (T side : round % 2 == 0 ? order : order.reversed()) {
      action.run(side);
    }
  }
}
