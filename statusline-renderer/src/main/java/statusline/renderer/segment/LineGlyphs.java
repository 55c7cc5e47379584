package statusline.renderer.segment;

import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.look.Marks;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The renderer's own glyphs in one look, with their widths.
public final class LineGlyphs {
  private final GlyphTable table;
  private final CellRule rule;
  private final SafeText bar;
  private final SafeText gap;
  private final SafeText dot;
  private final SafeText ellipsis;
  private final Marks marks;
  private final String oldMark;
  private final String staleMark;
  private final String warningMark;

  /// Creates the glyphs of a look.
  public LineGlyphs(Look look) {
    this.table = GlyphTable.of(look.glyphs());
    this.rule = look.width().ambiguousWide() ? CellRule.WIDE : CellRule.NARROW;
    boolean powerline = look.style() == LineStyle.POWERLINE;
    String ownBar = powerline ? table.thin() : table.bar();
    String ownDot = powerline ? table.thin() : table.dot();
    this.bar = measured(look.separators().group().orElse(ownBar));
    this.gap = measured(look.separators().group().orElse("  "));
    this.dot = measured(look.separators().cluster().orElse(ownDot));
    this.ellipsis = measured(table.ellipsis());
    this.marks = look.marks();
    this.oldMark = look.marks().old().orElse(table.old());
    this.staleMark = look.marks().stale().orElse(table.stale());
    this.warningMark = look.marks().warning().orElse(table.warning());
  }

  /// {@return the safe form of a text, with its width}
  public SafeText measured(String text) {
    return SafeText.of(text, rule);
  }

  /// {@return the separator of groups, with its spaces}
  public SafeText bar() {
    return bar;
  }

  /// {@return the text between the blocks of two groups, blank unless a separator is configured}
  public SafeText gap() {
    return gap;
  }

  /// {@return the separator of the clusters of a group, with its spaces}
  public SafeText dot() {
    return dot;
  }

  /// {@return the end of a truncated text}
  public SafeText ellipsis() {
    return ellipsis;
  }

  /// {@return the end of a block that points to the right}
  public SafeText rightPoint() {
    return measured(table.rightPoint());
  }

  /// {@return the start of a block that points to the left}
  public SafeText leftPoint() {
    return measured(table.leftPoint());
  }

  /// {@return the separator of blocks on the same background}
  public SafeText thinPoint() {
    return measured(table.thin().strip());
  }

  /// {@return the round start of a block}
  public SafeText leftCap() {
    return measured(table.leftCap());
  }

  /// {@return the round end of a block}
  public SafeText rightCap() {
    return measured(table.rightCap());
  }

  /// Returns the warning sign before a notice, with its space.
  String notice() {
    return table.notice();
  }

  /// {@return the mark before an age, which may be empty}
  ///
  /// @param stale whether the age is over the threshold
  public String ageMark(boolean stale) {
    return stale ? staleMark : oldMark;
  }

  /// Returns the word after an age; a configured mark replaces it.
  String ageWord(boolean stale) {
    boolean isConfigured = (stale ? marks.stale() : marks.old()).isPresent();
    return isConfigured ? "" : " old";
  }

  /// {@return the mark after a segment that an inconsistency concerns}
  public String warning() {
    return warningMark;
  }
}
