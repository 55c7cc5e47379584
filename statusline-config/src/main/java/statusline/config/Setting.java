package statusline.config;

/// A value that somebody says for a key.
///
/// @param value as its kind keeps it: `Boolean`, `Long`, `Double`, `String`, `List` or `Map`
/// @param origin who says it
/// @param place where: a file with line and column, a variable, an argument; empty for a default
public record Setting(Object value, Origin origin, String place) {}
