package statusline.renderer;

/// A place in the line: what stands there now, and how soon it is given up.
final class Slot {
  private final Content content;
  private final int group;
  private final int cluster;
  private final int rank;
  private Length length = Length.FULL;
  private StyledText text;
  private boolean visible;

  /// @param content what to show
  /// @param group number of its group in the line
  /// @param cluster number of its cluster in the line
  /// @param rank the higher, the sooner it is given up
  Slot(Content content, int group, int cluster, int rank) {
    this.content = content;
    this.group = group;
    this.cluster = cluster;
    this.rank = rank;
    this.text = content.in(Length.FULL);
    this.visible = !text.isBlank();
  }

  int group() {
    return group;
  }

  int cluster() {
    return cluster;
  }

  int rank() {
    return rank;
  }

  StyledText text() {
    return text;
  }

  boolean isVisible() {
    return visible;
  }

  boolean canBeShorter() {
    return visible && length != Length.MINIMAL;
  }

  /// Goes on to the next length; keeps the text where that is not narrower.
  void shorten() {
    length = length == Length.FULL ? Length.BRIEF : Length.MINIMAL;
    StyledText shorter = content.in(length);
    if (shorter.cells() < text.cells()) {
      text = shorter;
      visible = !text.isBlank();
    }
  }

  int leastCells() {
    return content.leastCells();
  }

  void show(StyledText cut) {
    text = cut;
  }

  void giveUp() {
    visible = false;
  }
}
