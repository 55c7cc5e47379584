package statusline.module.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import statusline.api.ModelId;
import statusline.api.ModuleStore;

/// Decides whether another model replies in place of the host's.
///
/// After `/model`, the transcript names the old model until the next reply, and a reply in progress
/// still comes from the old model. That is no mismatch. Another model replies in place of the
/// host's if the record of the reply names the host's model as the requested one. It also does if
/// the last two replies both came from it after the host first reported its model.
///
/// The session's store contains the host's model and the time of the last reply before it was first
/// reported. It is read only if the models differ, which is the case after each change.
final class Mismatch {
  private Mismatch() {}

  /// {@return whether another model replies}
  ///
  /// @param id id of the model that the host reports
  /// @param replies last replies, the latest of which is from another model
  /// @param store store of the session
  static boolean isPersistent(String id, Replies replies, ModuleStore store) {
    if (replies.last().isInPlaceOf(id)) {
      return true;
    }
    Reply before = replies.before();
    String noted = store.read().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    int line = noted.indexOf('\n');
    if (line < 0 || !noted.substring(line + 1).equals(id)) {
      note(replies.last().at() + '\n' + id, store);
      return false;
    }
    // All times have the same format and zone, so their texts have the same order.
    String since = noted.substring(0, line);
    return before.isKnown()
        && ModelId.differ(id, before.model())
        && !before.at().isEmpty()
        && before.at().compareTo(since) > 0;
  }

  private static void note(String text, ModuleStore store) {
    try {
      store.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException notStored) {
      // Only the mark for a difference without a requested model is missing.
    }
  }
}
