package statusline.module.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

/// The parts of a {@link GitState} as segments of their own: `↑2`, `↓1`, `●3`, `!1`, `⚑1`, `#v1.2`,
/// `rebase 3/7`. A layout shows them only if it names them.
final class GitCounts {
  private final List<Segment> segments = new ArrayList<>();

  private final boolean countsUntracked;

  private GitCounts(boolean countsUntracked) {
    this.countsUntracked = countsUntracked;
  }

  /// {@return a segment for each part that is not empty}
  ///
  /// @param countsUntracked whether untracked files are counted
  static List<Segment> of(GitState state, boolean countsUntracked) {
    var counts = new GitCounts(countsUntracked);
    if (state.counts().isPresent()) {
      counts.add(state.counts().get());
    }
    if (state.tag().isPresent()) {
      counts.add("tag", GitSegments.TAG, state.tag().get(), Tone.QUIET);
    }
    if (state.operation().isPresent()) {
      counts.add(state.operation().get());
    }
    return counts.segments;
  }

  private void add(Counts counts) {
    Optional<Upstream> upstream = counts.upstream();
    if (upstream.isPresent()) {
      add("ahead", GitSegments.AHEAD, upstream.get().ahead().orElse(0), Tone.VALUE);
      add("behind", GitSegments.BEHIND, upstream.get().behind().orElse(0), Tone.VALUE);
    }
    if (counts.changes() > 0) {
      boolean isIncomplete = countsUntracked && counts.untracked().isEmpty();
      String number = counts.changes() + (isIncomplete ? "+" : "");
      add("changes", GitSegments.CHANGES, number, Tone.VALUE);
    }
    add("conflicts", GitSegments.CONFLICTS, counts.conflicted(), Tone.ALARM);
    add("stash", GitSegments.STASHES, counts.stashes(), Tone.VALUE);
  }

  private void add(Operation operation) {
    Part word = Part.text(operation.word(), Tone.CAUTION);
    Optional<String> progress = operation.progress();
    List<Part> full = new ArrayList<>(List.of(word));
    if (progress.isPresent()) {
      full.add(Part.text(" " + progress.get(), Tone.CAUTION));
    }
    segments.add(Segment.of("operation", full, full, List.of(word)));
  }

  private void add(String name, Glyph sign, int count, Tone tone) {
    if (count > 0) {
      add(name, sign, Integer.toString(count), tone);
    }
  }

  private void add(String name, Glyph sign, String text, Tone tone) {
    segments.add(Segment.of(name, Part.sign(sign, tone), Part.text(text, tone)));
  }
}
