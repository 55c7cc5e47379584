package statusline.module.model;

import statusline.api.ModelId;

/// One reply in the transcript.
///
/// @param id id of the reply, which is the same in the records of all its blocks
/// @param at time of the record in the host's format; empty if unknown
/// @param model id of the model
/// @param requested id of the model that the host requested; empty if unknown
record Reply(String id, String at, String model, String requested) {
  static final Reply NONE = new Reply("", "", "", "");

  boolean isKnown() {
    return !model.isEmpty();
  }

  /// {@return whether this reply came from another model than the requested one}
  ///
  /// @param id id of the model that the host reports
  boolean isInPlaceOf(String id) {
    return !requested.isEmpty()
        && ModelId.plain(requested).equals(ModelId.plain(id))
        && ModelId.differ(id, model);
  }
}
