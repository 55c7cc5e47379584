package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.renderer.theme.Choice;

/// An entry of a priority list: a form that the segments of a reference keep, at the rank of the
/// entry: `git`, `context:full`.
///
/// @param ref the segment or the data module
/// @param form the form; an entry without a form means the minimal one
public record KeptForm(SegmentRef ref, Length form) {
  public KeptForm {
    requireNonNull(ref, "ref");
    requireNonNull(form, "form");
  }

  /// {@return the entries of a text, separated by spaces}
  ///
  /// @throws IllegalArgumentException if a name or a form is invalid; the message is a sentence
  public static List<KeptForm> list(String text) {
    List<KeptForm> entries = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        entries.add(of(word));
      }
    }
    return entries;
  }

  private static KeptForm of(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return new KeptForm(SegmentRef.of(word), Length.MINIMAL);
    }
    Optional<Length> form = Choice.named(Length.values(), word.substring(colon + 1));
    if (form.isEmpty()) {
      throw new IllegalArgumentException(
          '"' + word + "\" names no form: write full, brief or minimal after the colon");
    }
    return new KeptForm(SegmentRef.of(word.substring(0, colon)), form.get());
  }

  /// {@return whether this entry keeps a form: its own or a shorter one}
  public boolean keeps(Length other) {
    return form.compareTo(other) <= 0;
  }
}
