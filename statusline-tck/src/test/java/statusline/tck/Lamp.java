package statusline.tck;

/// What the sound data module of these tests knows.
///
/// @param brightness percent
public record Lamp(int brightness) {}
