package statusline.module.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import statusline.api.ModuleStore;

/// How long host and transcript have been naming different models.
///
/// After `/model` the transcript lags behind until the next reply, however long that takes, and a
/// reply under way then is still of the old model. So a mismatch lasts only when the last two
/// replies both came after the host was first seen to name its model, and both are of another.
///
/// That first sight is kept in the session's store: the host's name and the time of the last reply
/// then. It is looked at where there is a mismatch only, and each change of the model begins with
/// one.
final class Mismatch {
  private Mismatch() {}

  /// {@return whether it lasts}
  ///
  /// @param id of the model that the host names
  /// @param replies of which the last is of another model
  /// @param store of the session
  static boolean lasts(String id, Replies replies, ModuleStore store) {
    Reply before = replies.before();
    String noted = store.read().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    int line = noted.indexOf('\n');
    if (line < 0 || !noted.substring(line + 1).equals(id)) {
      note(replies.last().at() + '\n' + id, store);
      return false;
    }
    // Times of one form and zone: their order is that of the texts.
    String since = noted.substring(0, line);
    return before.isKnown()
        && ModelId.differ(id, before.model())
        && !before.at().isEmpty()
        && before.at().compareTo(since) > 0;
  }

  private static void note(String text, ModuleStore store) {
    try {
      store.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException notKept) {
      // Then nobody learns that it lasts; the warning is there all the same.
    }
  }
}
