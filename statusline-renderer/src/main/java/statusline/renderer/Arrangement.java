package statusline.renderer;

import java.util.ArrayList;
import java.util.List;

/// Puts items and notices into slots, in the order of a layout.
final class Arrangement {
  /// Behind the first of the priority list, before the second.
  private static final int NOTICE_RANK = 1;

  private final Layout layout;
  private final SegmentWriter writer;
  private final List<Slot> slots = new ArrayList<>();
  private final List<LineItem> waiting;
  private int group;
  private int cluster;

  Arrangement(Layout layout, SegmentWriter writer, List<LineItem> items) {
    this.layout = layout;
    this.writer = writer;
    this.waiting = new ArrayList<>();
    for (LineItem item : items) {
      if (layout.shows(item)) {
        waiting.add(item);
      }
    }
  }

  /// {@return the row of all items, the notices at its end}
  Row row(List<String> notices) {
    for (Layout.Group known : layout.groups()) {
      place(known);
    }
    placeOthers();
    placeNotices(notices);
    return new Row(slots, writer);
  }

  private void place(Layout.Group known) {
    group++;
    for (Layout.Cluster members : known.clusters()) {
      cluster++;
      boolean isAlone = members.places().size() == 1;
      for (String place : members.places()) {
        place(place, isAlone);
      }
    }
  }

  private void place(String place, boolean isAlone) {
    int at = 0;
    while (at < waiting.size()) {
      if (layout.placeOf(waiting.get(at)).equals(place)) {
        addItem(waiting.remove(at));
        cluster += isAlone ? 1 : 0;
      } else {
        at++;
      }
    }
  }

  private void placeOthers() {
    group++;
    for (LineItem item : waiting) {
      cluster++;
      addItem(item);
    }
  }

  private void placeNotices(List<String> notices) {
    group++;
    for (String sentence : notices) {
      cluster++;
      if (!sentence.isBlank()) {
        slots.add(new Slot(new Content.OfNotice(sentence, writer), group, cluster, NOTICE_RANK));
      }
    }
  }

  private void addItem(LineItem item) {
    slots.add(new Slot(new Content.OfItem(item, writer), group, cluster, rank(item)));
  }

  private int rank(LineItem item) {
    List<String> priority = layout.priority();
    int own = priority.indexOf(item.place());
    int place = own < 0 ? priority.indexOf(item.moduleId()) : own;
    if (place < 0) {
      return NOTICE_RANK + priority.size() + 1;
    }
    return place == 0 ? 0 : NOTICE_RANK + place;
  }
}
