package statusline.renderer.look;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Labels of the user for segments. Immutable.
///
/// @param refs references to data modules and segments
/// @param texts the label of each reference; an empty one removes the label of the segment
public record Labels(List<SegmentRef> refs, List<String> texts) {
  /// Segments have their own labels.
  public static final Labels NONE = new Labels(List.of(), List.of());

  public Labels {
    refs = List.copyOf(refs);
    texts = List.copyOf(texts);
  }

  /// {@return the labels of entries such as `context=ctx`}
  ///
  /// @throws IllegalArgumentException if a reference is invalid
  public static Labels parse(List<String> entries) {
    List<SegmentRef> refs = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String entry : entries) {
      int sign = entry.indexOf('=');
      refs.addAll(Layout.refs(entry.substring(0, sign)));
      texts.add(entry.substring(sign + 1).strip());
    }
    return new Labels(refs, texts);
  }

  /// {@return the segment with the label of its reference, or else that of its data module; the
  /// same object if there is none}
  public Segment in(String moduleId, Segment segment) {
    int found = -1;
    for (int i = 0; i < refs.size(); i++) {
      SegmentRef ref = refs.get(i);
      boolean isBetter = found < 0 || ref.isExactly(moduleId, segment.name());
      found = isBetter && ref.covers(moduleId, segment.name()) ? i : found;
    }
    return found < 0 ? segment : labelled(segment, texts.get(found));
  }

  /// The minimal form gets no label of its own.
  private static Segment labelled(Segment segment, String label) {
    return new Segment(
        segment.name(),
        labelled(segment.full(), label, true),
        labelled(segment.brief(), label, true),
        labelled(segment.minimal(), label, false),
        segment.link());
  }

  private static List<Part> labelled(List<Part> parts, String label, boolean isAdded) {
    boolean isLabelled =
        !parts.isEmpty()
            && parts.getFirst() instanceof Part.Text first
            && first.tone() == Tone.LABEL;
    if (parts.isEmpty() || (!isLabelled && !isAdded)) {
      return parts;
    }
    List<Part> rest = isLabelled ? parts.subList(1, parts.size()) : parts;
    List<Part> changed = new ArrayList<>();
    if (!label.isEmpty()) {
      changed.add(Part.label(label + " "));
    }
    for (Part part : rest) {
      changed.add(changed.size() == (label.isEmpty() ? 0 : 1) ? stripped(part) : part);
    }
    return changed;
  }

  private static Part stripped(Part part) {
    return part instanceof Part.Text words
        ? Part.text(words.text().stripLeading(), words.tone())
        : part;
  }
}
