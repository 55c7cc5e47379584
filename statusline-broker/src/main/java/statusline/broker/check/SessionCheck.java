package statusline.broker.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import statusline.api.SessionInput;
import statusline.broker.fetch.World;

/// What is compared of one session from line to line. Safe for use by several threads.
///
/// A finding is told for five minutes, for most things that do not fit are seen in one line only.
/// What the transcript tells is found beside the lines and told by a later one.
final class SessionCheck {
  private static final long TOLD_NANOS = Duration.ofMinutes(5).toNanos();
  private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final World world;
  private final Executor looks;
  private final TranscriptLook transcript;
  private final Map<Check, Told> told = new EnumMap<>(Check.class);
  private HostFigures latest;
  private int era;
  private boolean isLooking;
  private boolean hasLooked;
  private long lookedNanos;

  /// A finding, and when it was found last.
  private record Told(Finding finding, long nanos) {}

  SessionCheck(World world, Executor looks, SessionInput first) {
    this.world = world;
    this.looks = looks;
    this.transcript = new TranscriptLook(world);
    this.latest = HostFigures.of(first);
  }

  /// {@return what does not fit}
  ///
  /// @param session the document of a further line
  synchronized List<Finding> findings(SessionInput session) {
    HostFigures now = HostFigures.of(session);
    long nanos = world.ticker().nanos();
    if (!now.comparable()) {
      told.clear();
      era++;
      latest = now;
    } else if (!HostComparison.isOvertaken(now, latest)) {
      if (latest.comparable()) {
        tell(HostComparison.findings(now, latest), nanos);
      }
      latest = now;
      session.transcript().ifPresent(file -> look(file, now, nanos));
    }
    return told(nanos);
  }

  /// {@return what was found already}
  synchronized List<Finding> told() {
    return told(world.ticker().nanos());
  }

  private void look(Path file, HostFigures now, long nanos) {
    if (isLooking || (hasLooked && nanos - lookedNanos < LOOK_EVERY_NANOS)) {
      return;
    }
    isLooking = true;
    hasLooked = true;
    lookedNanos = nanos;
    int begun = era;
    looks.execute(
        () -> {
          List<Finding> found = List.of();
          try {
            found = transcript.findings(file, now.costUsd(), begun, nanos);
          } finally {
            looked(found, begun, nanos);
          }
        });
  }

  private synchronized void looked(List<Finding> found, int begun, long nanos) {
    isLooking = false;
    if (begun == era) {
      tell(found, nanos);
    }
  }

  private void tell(List<Finding> found, long nanos) {
    for (Finding finding : found) {
      told.put(finding.check(), new Told(finding, nanos));
    }
  }

  private List<Finding> told(long nanos) {
    if (told.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Told one : told.values()) {
      if (nanos - one.nanos() < TOLD_NANOS) {
        findings.add(one.finding());
      }
    }
    return findings;
  }
}
