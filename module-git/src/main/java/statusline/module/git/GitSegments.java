package statusline.module.git;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// How a {@link GitState} reads: `⎇ main ↑2 ↓1 ●3 !1`.
///
/// A branch of more than 16 characters is cut to nine in the shorter forms. Conflicts are the one
/// thing in a repository that is red. The space that parts a sign from its word belongs to the
/// sign, so that it goes with it where the glyph set has none.
final class GitSegments {
  private static final int LONGEST_BRANCH = 16;
  private static final int CUT_BRANCH = 9;
  private static final int OID_DIGITS = 7;

  private static final Part BRANCH = Part.sign(new Glyph("", "⎇ ", "\ue0a0 ", "🌿 "), Tone.QUIET);
  private static final Part CUT = Part.sign(Glyph.of("..", "…"), Tone.IDENTITY);
  private static final Glyph AHEAD = Glyph.of("^", "↑");
  private static final Glyph BEHIND = Glyph.of("v", "↓");
  private static final Glyph CHANGES = Glyph.of("*", "●");
  private static final Glyph CONFLICTS = Glyph.of("!", "!");

  private GitSegments() {}

  /// {@return the segment `branch`}
  static Segment branch(GitState state) {
    List<Part> full = new ArrayList<>();
    full.add(BRANCH);
    full.add(Part.text(name(state), Tone.IDENTITY));
    count(full, AHEAD, state.ahead(), Tone.VALUE);
    count(full, BEHIND, state.behind(), Tone.VALUE);
    changes(full, state);

    List<Part> minimal = new ArrayList<>();
    shortName(minimal, name(state));

    List<Part> brief = new ArrayList<>();
    brief.add(BRANCH);
    brief.addAll(minimal);
    changes(brief, state);
    return Segment.of("branch", full, brief, minimal);
  }

  private static String name(GitState state) {
    return state.detached()
        ? "@" + state.oid().substring(0, Math.min(OID_DIGITS, state.oid().length()))
        : state.branch();
  }

  private static void shortName(List<Part> parts, String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST_BRANCH) {
      parts.add(Part.text(name, Tone.IDENTITY));
      return;
    }
    // Counted by code points: half a surrogate pair would be shown as a question mark.
    String cut = name.substring(0, name.offsetByCodePoints(0, CUT_BRANCH));
    parts.add(Part.text(cut, Tone.IDENTITY));
    parts.add(CUT);
  }

  private static void changes(List<Part> parts, GitState state) {
    count(parts, CHANGES, state.changes(), Tone.VALUE);
    count(parts, CONFLICTS, state.conflicted(), Tone.ALARM);
  }

  private static void count(List<Part> parts, Glyph sign, int count, Tone tone) {
    if (count > 0) {
      parts.add(Part.value(" "));
      parts.add(Part.sign(sign, tone));
      parts.add(Part.text(Integer.toString(count), tone));
    }
  }
}
