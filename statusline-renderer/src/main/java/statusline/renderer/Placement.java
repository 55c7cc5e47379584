package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Cluster;
import statusline.renderer.look.Group;
import statusline.renderer.look.Layout;
import statusline.renderer.look.Length;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Place;
import statusline.renderer.look.SegmentRef;
import statusline.renderer.segment.NoticePen;

/// Puts items and notices into slots, as a layout says.
final class Placement {
  private final Outfit outfit;
  private final Layout layout;
  private final Ranking ranking;
  private final Visibility visibility;
  private final List<LineItem> waiting = new ArrayList<>();
  private final List<String> failures;
  private final List<Row> rows = new ArrayList<>();
  private List<Slot> left = new ArrayList<>();
  private List<Slot> right = new ArrayList<>();
  private int group;
  private int cluster;

  /// @param outfit what the rows are made in
  /// @param failures takes what went wrong
  Placement(Outfit outfit, List<String> failures) {
    this.outfit = outfit;
    this.layout = outfit.look().layout();
    this.ranking = new Ranking(layout.priority());
    this.failures = failures;
    this.visibility = new Visibility(layout);
  }

  /// {@return the rows of all items, what nobody placed and the notices at the end of the last}
  List<Row> rows(List<LineItem> items, List<String> notices) {
    for (LineItem item : items) {
      if (visibility.shows(item)) {
        waiting.add(item);
      }
    }
    List<LineLayout> lines = layout.lines();
    for (int i = 0; i < lines.size(); i++) {
      place(lines.get(i).left(), false);
      place(lines.get(i).right(), true);
      if (i == lines.size() - 1) {
        placeOthers();
        placeNotices(notices);
      }
      rows.add(row());
    }
    return rows;
  }

  private Row row() {
    left.addAll(right);
    Row row = new Row(left, outfit.dress());
    left = new ArrayList<>();
    right = new ArrayList<>();
    return row;
  }

  private void place(List<Group> groups, boolean atRight) {
    for (Group known : groups) {
      group++;
      for (Cluster members : known.clusters()) {
        cluster++;
        for (Place place : members.places()) {
          place(place, members.isSpread(), atRight);
        }
      }
    }
  }

  private void place(Place place, boolean isSpread, boolean atRight) {
    int at = 0;
    while (at < waiting.size()) {
      LineItem item = waiting.get(at);
      if (belongs(item, place.ref())) {
        waiting.remove(at);
        add(item, atRight, place.longest());
        cluster += isSpread ? 1 : 0;
      } else {
        at++;
      }
    }
  }

  private boolean belongs(LineItem item, SegmentRef ref) {
    String name = item.segment().name();
    return ref.covers(item.moduleId(), name)
        && (ref.isOne() || !visibility.isNamedItself(item.moduleId(), name));
  }

  private void placeOthers() {
    group++;
    for (LineItem item : waiting) {
      if (visibility.isStranger(item)) {
        cluster++;
        add(item, false, Length.FULL);
      }
    }
  }

  private void placeNotices(List<String> notices) {
    int rank = Ranking.behindFirst(left, right);
    group++;
    for (String sentence : notices) {
      cluster++;
      if (!sentence.isBlank()) {
        NoticePen pen = outfit.notices();
        var content = new Content.OfNotice(pen.notice(sentence), pen);
        left.add(new Slot(content, new Spot(false, group, cluster), rank, Length.FULL));
      }
    }
  }

  private void add(LineItem item, boolean atRight, Length longest) {
    var content = new Content.OfItem(item, outfit, failures);
    Spot spot = new Spot(atRight, group, cluster);
    (atRight ? right : left).add(new Slot(content, spot, ranking.of(item), longest));
  }
}
