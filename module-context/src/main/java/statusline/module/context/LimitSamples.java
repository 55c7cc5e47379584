package statusline.module.context;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The latest limits seen by each session of one configuration directory. Immutable.
final class LimitSamples {
  /// The maximum number of sessions to store.
  private static final int MOST = 64;

  /// A time further in the future than this was stored before the clock was set back.
  private static final long AHEAD_SECONDS = 60;

  private final List<LimitSample> all;

  private LimitSamples(List<LimitSample> all) {
    this.all = all;
  }

  /// {@return the stored samples, without those that cannot be parsed}
  static LimitSamples of(byte[] kept) {
    List<LimitSample> all = new ArrayList<>();
    String text = new String(kept, StandardCharsets.UTF_8);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      try {
        all.add(LimitSampleText.parse(text.substring(start, end)));
      } catch (NumberFormatException otherFormat) {
        // Another version or a person wrote this line.
      }
      start = end + 1;
    }
    return new LimitSamples(all);
  }

  /// {@return the samples in their stored form}
  byte[] bytes() {
    var text = new StringBuilder();
    for (LimitSample sample : all) {
      text.append(LimitSampleText.of(sample)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// {@return the samples with the one of a document}
  ///
  /// A sample without limits is not added. If it belongs to a new reply, it removes the session.
  ///
  /// @param seen sample in the document
  /// @param now current time, in seconds since the epoch
  LimitSamples with(LimitSample seen, long now) {
    Optional<LimitSample> earlier = of(seen.session());
    if (seen.limits().isEmpty()) {
      boolean stays = earlier.isEmpty() || !seen.repliedSince(earlier.get());
      return stays ? this : without(seen.session());
    }
    if (earlier.isPresent() && !seen.isNewsAfter(earlier.get())) {
      return this;
    }
    LimitSample latest =
        earlier.isEmpty() ? seen.observed(since(seen, now)) : seen.after(earlier.get(), now);
    List<LimitSample> more = without(seen.session()).all;
    while (more.size() >= MOST) {
      more.remove(oldest(more));
    }
    more.add(latest);
    return new LimitSamples(more);
  }

  /// {@return since when the limits in a session's first document are known, in seconds since the
  /// epoch; 0 if unknown}
  ///
  /// After `/clear`, the host repeats the limits of its last reply under a new session id. Their
  /// age is that of the former session's sample. Without such a sample, the reply has just come,
  /// unless another account received it.
  private long since(LimitSample seen, long now) {
    if (seen.observedAt() > 0 || seen.hasReplied()) {
      return seen.observedAt();
    }
    long since = 0;
    boolean isForeign = false;
    for (LimitSample sample : all) {
      if (seen.limits().isPartOf(sample.limits())) {
        boolean isOwn = sample.account().equals(seen.account());
        since = isOwn ? Math.max(since, sample.observedAt()) : since;
        isForeign = isForeign || !isOwn;
      }
    }
    return since > 0 || isForeign ? since : now;
  }

  private LimitSamples without(String session) {
    List<LimitSample> others = new ArrayList<>();
    for (LimitSample sample : all) {
      if (!sample.session().equals(session)) {
        others.add(sample);
      }
    }
    return new LimitSamples(others);
  }

  private static LimitSample oldest(List<LimitSample> samples) {
    LimitSample oldest = samples.getFirst();
    for (LimitSample sample : samples) {
      oldest = sample.observedAt() < oldest.observedAt() ? sample : oldest;
    }
    return oldest;
  }

  /// {@return the latest sample of one session}
  Optional<LimitSample> of(String session) {
    for (LimitSample sample : all) {
      if (sample.session().equals(session)) {
        return Optional.of(sample);
      }
    }
    return Optional.empty();
  }

  /// {@return the sample observed last, with preference for the given session}
  ///
  /// Samples of other sessions count only if the time of their observation is known.
  ///
  /// @param seen sample of the preferred session; only samples of its account count
  /// @param now current time, in seconds since the epoch
  Optional<LimitSample> freshest(LimitSample seen, long now) {
    Optional<LimitSample> freshest =
        of(seen.session()).filter(own -> own.account().equals(seen.account()));
    for (LimitSample sample : all) {
      long best = freshest.isPresent() ? observed(freshest.get(), now) : 0;
      if (sample.account().equals(seen.account()) && observed(sample, now) > best) {
        freshest = Optional.of(sample);
      }
    }
    return freshest;
  }

  private static long observed(LimitSample sample, long now) {
    return sample.observedAt() > now + AHEAD_SECONDS ? 0 : sample.observedAt();
  }
}
