package statusline.module.model;

/// One reply in the transcript.
///
/// @param id id of the reply, which is the same in the records of all its blocks
/// @param at time of the record in the host's format; empty if unknown
/// @param model id of the model
record Reply(String id, String at, String model) {
  static final Reply NONE = new Reply("", "", "");

  boolean isKnown() {
    return !model.isEmpty();
  }
}
