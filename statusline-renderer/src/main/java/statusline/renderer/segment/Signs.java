package statusline.renderer.segment;

import java.util.Optional;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The renderer's own signs in one look, measured.
public final class Signs {
  private final SignTable table;
  private final CellRule rule;
  private final SafeText bar;
  private final SafeText dot;
  private final SafeText ellipsis;
  private final String oldMark;
  private final String staleMark;
  private final String warningMark;
  private final boolean staleMarkIsDim;

  /// Takes the signs of a look.
  public Signs(Look look) {
    this.table = SignTable.of(look.glyphs());
    this.rule = look.room().ambiguousWide() ? CellRule.WIDE : CellRule.NARROW;
    boolean powerline = look.style() == LineStyle.POWERLINE;
    this.bar = measured(chosen(look.separators().group(), powerline ? table.thin() : table.bar()));
    this.dot =
        measured(chosen(look.separators().cluster(), powerline ? table.thin() : table.dot()));
    this.ellipsis = measured(table.ellipsis());
    this.oldMark = chosen(look.marks().old(), table.old());
    this.staleMark = chosen(look.marks().stale(), table.stale());
    this.warningMark = chosen(look.marks().warning(), table.warning());
    this.staleMarkIsDim = look.glyphs() == GlyphSet.UNICODE || look.glyphs() == GlyphSet.NERD_FONT;
  }

  private static String chosen(Optional<String> wanted, String own) {
    return wanted.isPresent() ? wanted.get() : own;
  }

  /// {@return a text made safe and measured}
  public SafeText measured(String text) {
    return SafeText.of(text, rule);
  }

  /// {@return stands between groups, with its spaces}
  public SafeText bar() {
    return bar;
  }

  /// {@return stands between the clusters of a group, with its spaces}
  public SafeText dot() {
    return dot;
  }

  /// {@return says: cut here}
  public SafeText ellipsis() {
    return ellipsis;
  }

  /// {@return the end of a block that points to the right}
  public SafeText rightPoint() {
    return measured(table.rightPoint());
  }

  /// {@return the beginning of a block that points to the left}
  public SafeText leftPoint() {
    return measured(table.leftPoint());
  }

  /// {@return stands between blocks on the same background}
  public SafeText thinPoint() {
    return measured(table.thin().strip());
  }

  /// {@return the round beginning of a block}
  public SafeText leftCap() {
    return measured(table.leftCap());
  }

  /// {@return the round end of a block}
  public SafeText rightCap() {
    return measured(table.rightCap());
  }

  /// {@return the beginning of a block without a background}
  public SafeText leftBracket() {
    return measured(table.leftBracket());
  }

  /// {@return the end of a block without a background}
  public SafeText rightBracket() {
    return measured(table.rightBracket());
  }

  /// Stands before a notice, with its space.
  String notice() {
    return table.notice();
  }

  /// Stands before an age.
  String mark(boolean stale) {
    return stale ? staleMark : oldMark;
  }

  /// The tone of that mark.
  Tone markTone(boolean stale) {
    return stale && !staleMarkIsDim ? Tone.CAUTION : Tone.QUIET;
  }

  /// Stands behind a segment that something is doubtful about.
  String warning() {
    return warningMark;
  }
}
