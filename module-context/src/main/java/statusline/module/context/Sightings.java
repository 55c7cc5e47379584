package statusline.module.context;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the sessions of one account saw of its limits: the latest of each session. Immutable.
final class Sightings {
  /// More sessions than a person has open.
  private static final int MOST = 64;

  /// A time later than this was noted before the clock was set back.
  private static final long AHEAD_SECONDS = 60;

  private final List<Sighting> all;

  private Sightings(List<Sighting> all) {
    this.all = all;
  }

  /// {@return the sightings that were kept; what cannot be read of them is left out}
  static Sightings of(byte[] kept) {
    List<Sighting> all = new ArrayList<>();
    String text = new String(kept, StandardCharsets.UTF_8);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      try {
        Sighting sighting = SightingText.parse(text.substring(start, end));
        if (sighting.limits().objection().isEmpty()) {
          all.add(sighting);
        }
      } catch (NumberFormatException noneOfOurs) {
        // Another version wrote it, or a person did.
      }
      start = end + 1;
    }
    return new Sightings(all);
  }

  /// {@return them as they are kept}
  byte[] bytes() {
    var text = new StringBuilder();
    for (Sighting sighting : all) {
      text.append(SightingText.of(sighting)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// {@return them with what a document tells}
  ///
  /// A session without limits is not among them, and leaves when a reply of it came without.
  ///
  /// @param seen in the document
  /// @param now in s since the epoch
  Sightings with(Sighting seen, long now) {
    Optional<Sighting> earlier = of(seen.session());
    if (seen.limits().isEmpty()) {
      boolean stays = earlier.isEmpty() || !seen.repliedSince(earlier.get());
      return stays ? this : without(seen.session());
    }
    if (earlier.isPresent() && !seen.isNewsAfter(earlier.get())) {
      return this;
    }
    Sighting latest = earlier.isEmpty() ? seen : seen.after(earlier.get(), now);
    List<Sighting> more = without(seen.session()).all;
    while (more.size() >= MOST) {
      more.remove(oldest(more));
    }
    more.add(latest);
    return new Sightings(more);
  }

  private Sightings without(String session) {
    List<Sighting> others = new ArrayList<>();
    for (Sighting sighting : all) {
      if (!sighting.session().equals(session)) {
        others.add(sighting);
      }
    }
    return new Sightings(others);
  }

  private static Sighting oldest(List<Sighting> sightings) {
    Sighting oldest = sightings.getFirst();
    for (Sighting sighting : sightings) {
      oldest = sighting.observedAt() < oldest.observedAt() ? sighting : oldest;
    }
    return oldest;
  }

  /// {@return the latest of one session}
  Optional<Sighting> of(String session) {
    for (Sighting sighting : all) {
      if (sighting.session().equals(session)) {
        return Optional.of(sighting);
      }
    }
    return Optional.empty();
  }

  /// {@return the one observed last, of equals that of the session that asks}
  ///
  /// One of another session counts only where it is known when that was.
  ///
  /// @param session that asks
  /// @param now in s since the epoch
  Optional<Sighting> freshest(String session, long now) {
    Optional<Sighting> freshest = of(session);
    for (Sighting sighting : all) {
      long best = freshest.isPresent() ? observed(freshest.get(), now) : 0;
      if (observed(sighting, now) > best) {
        freshest = Optional.of(sighting);
      }
    }
    return freshest;
  }

  private static long observed(Sighting sighting, long now) {
    return sighting.observedAt() > now + AHEAD_SECONDS ? 0 : sighting.observedAt();
  }
}
