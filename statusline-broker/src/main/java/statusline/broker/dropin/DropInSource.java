package statusline.broker.dropin;

import java.nio.file.Path;
import java.util.List;

/// A trusted drop-in that a broker loads. Immutable.
///
/// @param name of the drop-in
/// @param digest of its jars, which identifies this version
/// @param jars verified copies, which do not change
public record DropInSource(String name, String digest, List<Path> jars) {
  public DropInSource {
    jars = List.copyOf(jars);
  }
}
