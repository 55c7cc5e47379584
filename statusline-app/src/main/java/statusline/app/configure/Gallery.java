package statusline.app.configure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import statusline.app.configure.Keystroke.Named;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.config.json.JsonTextException;

/// A list of choices with sentences or pictures. What the user types narrows it. Not thread-safe.
final class Gallery implements Dialog {
  private static final int PAGE = 10;
  private static final int TITLE_CELLS = 26;

  private final String label;
  private final List<Choice> choices;
  private final Prompt.Answer answer;
  private final StringBuilder typed = new StringBuilder();
  private List<Choice> found;
  private int cursor;

  /// Creates a gallery.
  ///
  /// @param selected the value to select at first
  /// @param answer receives the chosen value
  Gallery(String label, List<Choice> choices, String selected, Prompt.Answer answer) {
    this.label = label;
    this.choices = List.copyOf(choices);
    this.found = this.choices;
    this.answer = answer;
    List<String> values = this.choices.stream().map(Choice::value).toList();
    this.cursor = Math.max(0, values.indexOf(selected));
  }

  @Override
  public boolean press(Keystroke key) throws IOException, JsonTextException {
    switch (key.key()) {
      case UP -> cursor--;
      case DOWN -> cursor++;
      case FAR_UP -> cursor -= PAGE;
      case FAR_DOWN -> cursor += PAGE;
      case CHARACTER -> search(typed.appendCodePoint(key.character()));
      case BACKSPACE -> shorten();
      case ENTER -> {
        return choose();
      }
      default -> {
        return key.key() == Named.ESCAPE;
      }
    }
    cursor = Math.clamp(cursor, 0, Math.max(0, found.size() - 1));
    return false;
  }

  private boolean choose() throws IOException, JsonTextException {
    if (found.isEmpty()) {
      throw new IllegalArgumentException("nothing matches " + typed);
    }
    answer.take(found.get(cursor).value());
    return true;
  }

  private void shorten() {
    if (!typed.isEmpty()) {
      typed.setLength(typed.offsetByCodePoints(typed.length(), -1));
      search(typed);
    }
  }

  /// The best match is selected. Without a search, the order is that of the categories.
  private void search(StringBuilder words) {
    String wanted = words.toString();
    Comparator<Choice> best = Comparator.comparingInt(choice -> choice.rank(wanted));
    found =
        wanted.isBlank()
            ? choices
            : choices.stream()
                .filter(choice -> choice.rank(wanted) != Choice.NO_MATCH)
                .sorted(best)
                .toList();
    cursor = 0;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String typed() {
    return typed.toString();
  }

  @Override
  public boolean hasBody() {
    return true;
  }

  @Override
  public void draw(ScreenBuffer buffer) {
    String category = "";
    for (int i = 0; i < found.size(); i++) {
      Choice choice = found.get(i);
      if (typed.isEmpty() && !choice.category().equals(category)) {
        category = choice.category();
        buffer.line(new Span(Emphasis.BOLD, " " + category));
      }
      draw(buffer, choice, i == cursor);
    }
    if (found.isEmpty()) {
      buffer.line(Span.faint("   nothing matches; backspace shows more"));
    }
  }

  private static void draw(ScreenBuffer buffer, Choice choice, boolean isSelected) {
    if (isSelected) {
      buffer.focus();
    }
    List<String> texts =
        ScreenBuffer.wrapped(choice.sentence(), buffer.columns() - TITLE_CELLS - 4);
    String title =
        ScreenBuffer.column((isSelected ? " > " : "   ") + choice.title(), TITLE_CELLS + 3);
    Emphasis emphasis = isSelected ? Emphasis.REVERSE : Emphasis.PLAIN;
    for (int i = 0; i < texts.size(); i++) {
      buffer.line(
          i == 0 ? new Span(emphasis, title) : Span.plain(" ".repeat(TITLE_CELLS + 3)),
          new Span(isSelected ? Emphasis.PLAIN : Emphasis.FAINT, " " + texts.get(i)));
    }
    for (String row : picture(choice, buffer.columns())) {
      buffer.rendered("   " + row);
    }
  }

  private static List<String> picture(Choice choice, int columns) {
    try {
      return choice.picture().rows(columns);
    } catch (IOException unavailable) {
      return new ArrayList<>(List.of("no picture: " + unavailable.getMessage()));
    }
  }
}
