package statusline.renderer.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How people write what stands where: `model, project git | context:brief`.
final class GroupText {
  private static final String TOGETHER = ".*";

  private final String text;
  private final List<Group> groups = new ArrayList<>();
  private List<Cluster> clusters = new ArrayList<>();
  private List<Place> places = new ArrayList<>();

  GroupText(String text) {
    this.text = text;
  }

  List<Group> groups() {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '|';
      if (c == ' ' || c == ',' || c == '|') {
        if (i > start) {
          places.add(place(text.substring(start, i)));
        }
        start = i + 1;
        end(c);
      }
    }
    return groups;
  }

  private void end(char c) {
    if (c != ' ' && !places.isEmpty()) {
      clusters.add(new Cluster(places));
      places = new ArrayList<>();
    }
    if (c == '|' && !clusters.isEmpty()) {
      groups.add(new Group(clusters));
      clusters = new ArrayList<>();
    }
  }

  private static Place place(String word) {
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
    return new Place(parsed.get(), together, longest);
  }

  private static Length length(String word, String key) {
    for (Length length : Length.values()) {
      if (length.key().equals(key)) {
        return length;
      }
    }
    throw new IllegalArgumentException(
        '"' + word + "\" names no form: write full, brief or minimal behind the colon");
  }

  static String of(List<Group> groups) {
    StringBuilder text = new StringBuilder();
    for (Group group : groups) {
      String before = text.isEmpty() ? "" : " | ";
      for (Cluster cluster : group.clusters()) {
        for (Place place : cluster.places()) {
          text.append(before).append(place.text());
          before = " ";
        }
        before = ", ";
      }
    }
    return text.toString();
  }
}
