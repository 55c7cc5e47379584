package statusline.module.git;

import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// Formats a {@link GitState} as a segment: `⎇ main ↑2 ↓1 ●3 ⚑1 #v1.2 rebase 3/7 !1`.
///
/// Frequent parts come first. The shorter forms truncate a branch of more than 16 characters to
/// nine. Conflicts have the tone `ALARM` and an operation has the tone `CAUTION`; both are part of
/// every form. An owner that git does not trust is part of the longer forms, whatever the settings.
/// If nothing can be read, the segment is only the reason.
/// A count that is not known yet is an ellipsis, one that cannot be known is a dash, and an
/// incomplete one has a plus, so none of them looks like zero. The
/// space between a sign and its word is part of the sign's glyph, so glyph sets without the sign
/// have no space either.
final class GitSegments {
  private static final int MAX_BRANCH = 16;
  private static final int CUT_BRANCH = 9;
  private static final int OID_DIGITS = 7;

  private static final Part BRANCH = Part.sign(new Glyph("", "⎇ ", "\ue0a0 ", "🌿 "), Tone.QUIET);
  private static final Part CUT = Part.sign(Glyph.of("..", "…"), Tone.IDENTITY);
  private static final Glyph UPSTREAM = Glyph.of("> ", "→ ");
  static final Glyph AHEAD = Glyph.of("^", "↑");
  static final Glyph BEHIND = Glyph.of("v", "↓");
  static final Glyph CHANGES = Glyph.of("*", "●");
  private static final Glyph STAGED = Glyph.of("+", "+");
  private static final Glyph UNSTAGED = Glyph.of("~", "~");
  private static final Glyph UNTRACKED = Glyph.of("?", "?");
  static final Glyph STASHES = Glyph.of("$", "⚑");
  static final Glyph TAG = Glyph.of("#", "#");
  private static final Glyph WARNING = Glyph.of("! ", "⚠ ");
  static final Glyph CONFLICTS = Glyph.of("!", "!");

  private final GitState state;
  private final GitSettings settings;
  private final String name;

  GitSegments(GitState state, GitSettings settings) {
    this.state = state;
    this.settings = settings;
    this.name = name(state);
  }

  /// {@return the segment `branch`}
  Segment branch() {
    if (state.isUnreadable()) {
      Part word = Part.text(state.noCounts().get().word(), Tone.CAUTION);
      List<Part> only = List.of(Part.sign(WARNING, Tone.CAUTION), word);
      return Segment.of("branch", only, only, only);
    }
    var full = new PartList();
    full.add(BRANCH);
    full.add(Part.text(name, Tone.IDENTITY));
    upstream(full);
    changes(full);
    owner(full);
    marks(full);
    operation(full, true);
    conflicts(full);

    var brief = new PartList();
    brief.add(BRANCH);
    shortName(brief);
    changes(brief);
    owner(brief);
    operation(brief, true);
    conflicts(brief);

    var minimal = new PartList();
    shortName(minimal);
    changes(minimal);
    operation(minimal, false);
    conflicts(minimal);
    return Segment.of("branch", full.parts(), brief.parts(), minimal.parts());
  }

  /// {@return the branch, the branch that is rebased or bisected, or the commit}
  private static String name(GitState state) {
    if (!state.head().isDetached()) {
      return state.head().branch();
    }
    Optional<String> moved = state.operation().flatMap(Operation::branch);
    String oid = state.head().oid().orElse("");
    return moved.orElse("@" + oid.substring(0, Math.min(OID_DIGITS, oid.length())));
  }

  private void shortName(PartList parts) {
    if (name.codePointCount(0, name.length()) <= MAX_BRANCH) {
      parts.add(Part.text(name, Tone.IDENTITY));
      return;
    }
    // Counts code points so that no surrogate pair is split.
    String cut = name.substring(0, name.offsetByCodePoints(0, CUT_BRANCH));
    parts.add(Part.text(cut, Tone.IDENTITY));
    parts.add(CUT);
  }

  private void upstream(PartList parts) {
    Optional<Upstream> found = state.counts().flatMap(Counts::upstream);
    if (found.isEmpty()) {
      return;
    }
    Upstream upstream = found.get();
    if (isNamed(upstream)) {
      String text = upstream.isGone() ? "gone" : upstream.name();
      parts.sign(UPSTREAM, text, Tone.QUIET);
    }
    if (settings.aheadBehind()) {
      parts.count(AHEAD, upstream.ahead().orElse(0), Tone.VALUE);
      parts.count(BEHIND, upstream.behind().orElse(0), Tone.VALUE);
    }
  }

  private boolean isNamed(Upstream upstream) {
    return switch (settings.upstream()) {
      case ALWAYS -> true;
      case DIFFERENT -> upstream.isGone() || !upstream.name().endsWith("/" + name);
      case NEVER -> false;
    };
  }

  private void changes(PartList parts) {
    if (settings.changes() == GitSettings.Changes.NONE) {
      return;
    }
    if (state.counts().isEmpty()) {
      unknownChanges(parts);
      return;
    }
    Counts counts = state.counts().get();
    boolean incomplete = settings.untracked() && counts.untracked().isEmpty();
    if (settings.changes() == GitSettings.Changes.KINDS) {
      parts.count(STAGED, counts.staged(), Tone.VALUE);
      parts.count(UNSTAGED, counts.unstaged(), Tone.VALUE);
      parts.count(UNTRACKED, counts.untracked().orElse(0), Tone.VALUE);
      if (incomplete) {
        parts.unknown(UNTRACKED);
      }
    } else if (!incomplete) {
      parts.count(CHANGES, counts.changes(), Tone.VALUE);
    } else if (counts.changes() > 0) {
      parts.sign(CHANGES, counts.changes() + "+", Tone.VALUE);
    } else {
      parts.unknown(CHANGES);
    }
  }

  private void unknownChanges(PartList parts) {
    Optional<NoCountsReason> noCounts = state.noCounts();
    boolean isKnown = noCounts.isPresent() && !noCounts.get().warns();
    if (noCounts.isEmpty()) {
      parts.pending(CHANGES);
    } else if (!isKnown && !isOfOtherOwner()) {
      parts.unknown(CHANGES);
    }
  }

  private void owner(PartList parts) {
    if (isOfOtherOwner()) {
      parts.sign(WARNING, "owner", Tone.CAUTION);
    }
  }

  private boolean isOfOtherOwner() {
    return state.counts().isEmpty() && state.noCounts().equals(Optional.of(NoCountsReason.OWNER));
  }

  /// Adds stash, tag, missing commits and kind of worktree.
  private void marks(PartList parts) {
    if (settings.stash() && state.counts().isPresent()) {
      parts.count(STASHES, state.counts().get().stashes(), Tone.VALUE);
    }
    if (settings.tag() && state.tag().isPresent()) {
      parts.sign(TAG, state.tag().get(), Tone.QUIET);
    }
    if (state.head().unborn()) {
      parts.word("no commit", Tone.LABEL);
    }
    if (settings.worktree() && !state.kind().word().isEmpty()) {
      parts.word(state.kind().word(), Tone.LABEL);
    }
  }

  private void operation(PartList parts, boolean withProgress) {
    if (state.operation().isPresent()) {
      Operation operation = state.operation().get();
      parts.word(operation.word(), Tone.CAUTION);
      Optional<String> progress = operation.progress();
      if (withProgress && progress.isPresent()) {
        parts.word(progress.get(), Tone.CAUTION);
      }
    }
  }

  private void conflicts(PartList parts) {
    if (state.counts().isPresent()) {
      parts.count(CONFLICTS, state.counts().get().conflicted(), Tone.ALARM);
    }
  }
}
