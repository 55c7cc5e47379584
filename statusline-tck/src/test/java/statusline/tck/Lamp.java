package statusline.tck;

/// The data of the correct data module of these tests.
///
/// @param brightness brightness in percent
public record Lamp(int brightness) {}
