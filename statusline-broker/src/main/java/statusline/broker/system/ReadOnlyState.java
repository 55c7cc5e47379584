package statusline.broker.system;

import java.util.Optional;
import statusline.api.ModuleState;

/// A state that another process writes.
///
/// @param file the file of the state
record ReadOnlyState(StateFile file) implements ModuleState {
  @Override
  public <T> Optional<T> read(Decoder<T> decoder) {
    return file.read(decoder);
  }

  @Override
  public void writeLater(Encoder encoder) {}
}
