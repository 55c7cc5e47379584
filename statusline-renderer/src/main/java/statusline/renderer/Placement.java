package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.look.Cluster;
import statusline.renderer.look.Group;
import statusline.renderer.look.Labels;
import statusline.renderer.look.Layout;
import statusline.renderer.look.Length;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.SegmentPosition;
import statusline.renderer.look.SegmentRef;
import statusline.renderer.row.KeepRanks;
import statusline.renderer.row.Row;
import statusline.renderer.row.SafeSegmentWriter;
import statusline.renderer.row.Slot;
import statusline.renderer.row.SlotContent;
import statusline.renderer.row.SlotPosition;
import statusline.renderer.segment.AgeText;
import statusline.renderer.segment.NoticeWriter;
import statusline.renderer.segment.SegmentState;
import statusline.renderer.terminal.SegmentStyles;

/// The placement of the items and notices of one call in the slots of a layout.
final class Placement {
  private final PreparedLook look;
  private final Layout layout;
  private final Ranking ranking;
  private final Visibility visibility;
  private final SafeSegmentWriter writer;
  private final Guarantee guarantee;
  private final List<LineItem> unplaced = new ArrayList<>();
  private final List<LineItem> hidden = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private List<Slot> left = new ArrayList<>();
  private List<Slot> right = new ArrayList<>();
  private int group;
  private int cluster;

  /// @param look the look whose layout decides
  /// @param writer writes the segments
  Placement(PreparedLook look, SafeSegmentWriter writer) {
    this.look = look;
    this.layout = look.look().layout();
    this.ranking = new Ranking(layout.priority());
    this.visibility = new Visibility(layout);
    this.guarantee = Guarantee.of(layout);
    this.writer = writer;
  }

  /// {@return one row for each line of the layout; drop-ins and notices end the last one}
  List<Row> rows(List<LineItem> items, List<String> notices) {
    Labels labels = look.look().labels();
    for (LineItem item : items) {
      (visibility.shows(item) ? unplaced : hidden).add(item.with(labels));
    }
    List<LineLayout> lines = layout.lines();
    for (int i = 0; i < lines.size(); i++) {
      place(lines.get(i).left(), false);
      place(lines.get(i).right(), true);
      if (i == lines.size() - 1) {
        placeUnnamedDropIns();
        placeGuaranteed();
        placeNotices(notices);
      }
      rows.add(finishRow());
    }
    return rows;
  }

  private Row finishRow() {
    left.addAll(right);
    Row row = new Row(left, look.rowPainter());
    left = new ArrayList<>();
    right = new ArrayList<>();
    return row;
  }

  private void place(List<Group> groups, boolean atRight) {
    for (Group nextGroup : groups) {
      group++;
      for (Cluster nextCluster : nextGroup.clusters()) {
        cluster++;
        for (SegmentPosition position : nextCluster.positions()) {
          place(position, nextCluster.isSpread(), atRight);
        }
      }
    }
  }

  private void place(SegmentPosition position, boolean isSpread, boolean atRight) {
    int at = 0;
    while (at < unplaced.size()) {
      LineItem item = unplaced.get(at);
      if (belongs(item, position.ref())) {
        unplaced.remove(at);
        add(item, atRight, position.longest());
        cluster += isSpread ? 1 : 0;
      } else {
        at++;
      }
    }
  }

  private boolean belongs(LineItem item, SegmentRef ref) {
    String name = item.segment().name();
    return ref.covers(item.moduleId(), name)
        && (ref.isOne() || !visibility.isNamed(item.moduleId(), name));
  }

  private void placeUnnamedDropIns() {
    group++;
    for (LineItem item : unplaced) {
      if (visibility.isUnknown(item)) {
        cluster++;
        add(item, false, Length.FULL);
      }
    }
  }

  private void placeGuaranteed() {
    group++;
    hidden.addAll(unplaced);
    for (LineItem item : hidden) {
      if (guarantee.covers(item) && !visibility.isUnknown(item)) {
        cluster++;
        add(item, false, Length.FULL);
      }
    }
  }

  private void placeNotices(List<String> notices) {
    int rank = Ranking.afterFirst(left, right);
    group++;
    for (String sentence : notices) {
      cluster++;
      if (!sentence.isBlank()) {
        NoticeWriter noticeWriter = look.noticeWriter();
        var content = new SlotContent.OfNotice(noticeWriter.notice(sentence), noticeWriter);
        SlotPosition position = new SlotPosition(false, group, cluster);
        left.add(
            new Slot(content, position, look.styles().common(), KeepRanks.of(rank), Length.FULL));
      }
    }
  }

  private void add(LineItem item, boolean atRight, Length longest) {
    var content = new SlotContent.OfSegment(item.moduleId(), item.segment(), state(item), writer);
    SlotPosition position = new SlotPosition(atRight, group, cluster);
    boolean isWarning = guarantee.isWarning(item);
    KeepRanks ranks = isWarning ? KeepRanks.of(Ranking.WARNING) : ranking.ranks(item);
    Length form = isWarning ? Length.FULL : longest;
    SegmentStyles styles = look.stylesOf(item.moduleId(), item.segment().name());
    (atRight ? right : left).add(new Slot(content, position, styles, ranks, form));
  }

  private static SegmentState state(LineItem item) {
    String age = item.age().isPresent() ? AgeText.of(item.age().get()) : "";
    boolean stale = item.stale() && item.age().isPresent();
    return age.isEmpty() && !stale && !item.doubtful()
        ? SegmentState.FRESH
        : new SegmentState(age, stale, item.doubtful());
  }
}
