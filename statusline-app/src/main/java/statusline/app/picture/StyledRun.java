package statusline.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import statusline.renderer.theme.Color;

/// A piece of a row with one style.
///
/// @param text without escape sequences
/// @param style of all its cells
record StyledRun(String text, CellStyle style) {
  /// A colour or attribute (SGR), or the start or end of a link (OSC 8).
  private static final Pattern SEQUENCE =
      Pattern.compile("\u001b\\[([0-9;]*)m|\u001b\\]8;.*?(?:\u001b\\\\|\u0007)");

  /// {@return the runs of a row as the renderer draws it}
  static List<StyledRun> of(String row) {
    List<StyledRun> runs = new ArrayList<>();
    CellStyle style = CellStyle.PLAIN;
    Matcher sequence = SEQUENCE.matcher(row);
    int start = 0;
    while (sequence.find()) {
      add(runs, row.substring(start, sequence.start()), style);
      start = sequence.end();
      if (sequence.group(1) != null) {
        style = styled(style, sequence.group(1).split(";", -1));
      }
    }
    add(runs, row.substring(start), style);
    return runs;
  }

  private static void add(List<StyledRun> runs, String text, CellStyle style) {
    if (!text.isEmpty()) {
      runs.add(new StyledRun(text, style));
    }
  }

  private static CellStyle styled(CellStyle before, String... words) {
    CellStyle style = before;
    for (int i = 0; i < words.length; i++) {
      int number = number(words, i);
      boolean isText = number == 38;
      if (isText || number == 48) {
        boolean isIndex = number(words, i + 1) == 5;
        Color color = isIndex ? Color.indexed(number(words, i + 2)) : rgb(words, i + 2);
        style = isText ? style.withText(color) : style.withBackground(color);
        i += isIndex ? 2 : 4;
      } else {
        style = number == 0 ? CellStyle.PLAIN : simple(style, number);
      }
    }
    return style;
  }

  private static CellStyle simple(CellStyle style, int number) {
    int color = number % 10 + (number >= 90 ? 8 : 0);
    boolean isDefault = number % 10 == 9;
    return switch (number / 10) {
      case 3, 9 -> style.withText(isDefault ? Color.TERMINAL : Color.indexed(color));
      case 4, 10 -> style.withBackground(isDefault ? Color.TERMINAL : Color.indexed(color));
      default -> style.with(number);
    };
  }

  private static Color rgb(String[] words, int at) {
    return Color.rgb(number(words, at) << 16 | number(words, at + 1) << 8 | number(words, at + 2));
  }

  private static int number(String[] words, int at) {
    return at < words.length && !words[at].isEmpty() ? Integer.parseInt(words[at]) : 0;
  }
}
