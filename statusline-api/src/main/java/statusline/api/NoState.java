package statusline.api;

import java.util.Optional;

/// A state that is always empty.
enum NoState implements ModuleState {
  NONE;

  @Override
  public <T> Optional<T> read(Decoder<T> decoder) {
    return Optional.empty();
  }

  @Override
  public void writeLater(Encoder encoder) {}
}
