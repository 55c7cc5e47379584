package statusline.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Thirty kinds of hostile documents, some in several forms.
final class HostileDocuments {
  static final int KINDS = 30;

  private HostileDocuments() {}

  /// {@return all documents}
  ///
  /// @param folder directory for the pipes and directories that some documents name
  static List<Hostile> in(Path folder) throws IOException, InterruptedException {
    List<Hostile> all = new ArrayList<>(HostileStreams.all());
    all.addAll(HostileValues.all());
    all.addAll(HostileTexts.all(marker(folder)));
    all.addAll(HostilePlaces.all(folder));
    return List.copyOf(all);
  }

  /// {@return the file that exists if a text was run as a command}
  static Path marker(Path folder) {
    return folder.resolve("pwned");
  }
}
