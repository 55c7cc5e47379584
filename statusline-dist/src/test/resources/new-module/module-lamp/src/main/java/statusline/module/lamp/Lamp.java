package statusline.module.lamp;

/// The state of a lamp.
///
/// @param state in one word
record Lamp(String state) {}
