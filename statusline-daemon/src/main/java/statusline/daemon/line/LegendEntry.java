package statusline.daemon.line;

/// A text on a line and what it means.
///
/// @param text the text as the line shows it
/// @param meaning one sentence without a full stop
/// @param isPart whether the text is a sign in the text of the entry before
public record LegendEntry(String text, String meaning, boolean isPart) {}
