package statusline.renderer.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.renderer.theme.Choice;

/// The text form of groups, as in a configuration file: `model, project git | context:brief`.
///
/// A bar separates groups, a comma clusters, a space segments. `git.branch` names a segment, `git`
/// all segments of a data module, and `git.*` all of them in one cluster. A colon is followed by
/// the longest form to show: `project:minimal`.
public final class GroupText {
  private static final String TOGETHER = ".*";

  private final String text;
  private final List<Group> groups = new ArrayList<>();
  private List<Cluster> clusters = new ArrayList<>();
  private List<SegmentPosition> positions = new ArrayList<>();

  private GroupText(String text) {
    this.text = text;
  }

  /// {@return the groups of a text, from left to right}
  ///
  /// @throws IllegalArgumentException if the text has another form; the message is a sentence
  public static List<Group> parse(String text) {
    return new GroupText(text).groups();
  }

  /// {@return the text form, which `parse` accepts}
  public static String format(List<Group> groups) {
    StringBuilder text = new StringBuilder();
    for (Group group : groups) {
      String separator = text.isEmpty() ? "" : " | ";
      for (Cluster cluster : group.clusters()) {
        for (SegmentPosition position : cluster.positions()) {
          text.append(separator).append(position.text());
          separator = " ";
        }
        separator = ", ";
      }
    }
    return text.toString();
  }

  private List<Group> groups() {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '|';
      if (c == ' ' || c == ',' || c == '|') {
        if (i > start) {
          positions.add(position(text.substring(start, i)));
        }
        start = i + 1;
        finish(c);
      }
    }
    return groups;
  }

  private void finish(char c) {
    if (c != ' ' && !positions.isEmpty()) {
      clusters.add(new Cluster(positions));
      positions = new ArrayList<>();
    }
    if (c == '|' && !clusters.isEmpty()) {
      groups.add(new Group(clusters));
      clusters = new ArrayList<>();
    }
  }

  private static SegmentPosition position(String word) {
    int colon = word.indexOf(':');
    Length longest = colon < 0 ? Length.FULL : length(word, word.substring(colon + 1));
    String name = colon < 0 ? word : word.substring(0, colon);
    boolean together = name.endsWith(TOGETHER);
    String ref = together ? name.substring(0, name.length() - TOGETHER.length()) : name;
    Optional<SegmentRef> parsed = SegmentRef.parse(ref);
    if (parsed.isEmpty() || (together && parsed.get().isOne())) {
      throw new IllegalArgumentException(
          '"' + word + "\" names no segment: write module or module.segment");
    }
    return new SegmentPosition(parsed.get(), together, longest);
  }

  private static Length length(String word, String key) {
    Optional<Length> length = Choice.named(Length.values(), key);
    if (length.isEmpty()) {
      throw new IllegalArgumentException(
          '"' + word + "\" names no form: write full, brief or minimal after the colon");
    }
    return length.get();
  }
}
