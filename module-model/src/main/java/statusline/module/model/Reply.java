package statusline.module.model;

/// One reply, as the transcript records it.
///
/// @param id tells it from others: a reply has a record for each block of its content
/// @param at when it was recorded, as the host writes times; empty where it does not
/// @param model technical name of the model that gave it
record Reply(String id, String at, String model) {
  static final Reply NONE = new Reply("", "", "");

  boolean isKnown() {
    return !model.isEmpty();
  }
}
