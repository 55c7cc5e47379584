package statusline.broker.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import statusline.api.SessionInput;
import statusline.broker.fetch.FetchEnvironment;
import statusline.storage.guard.StuckException;

/// The consistency checks of one session. Safe for use by several threads.
///
/// An inconsistency is reported for five minutes, because most of them show in a single document.
/// Transcripts are checked on another thread, and a later line reports the result.
final class SessionCheck {
  private static final long REPORT_NANOS = Duration.ofMinutes(5).toNanos();
  private static final long LIMIT_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long TRANSCRIPT_INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();

  private final FetchEnvironment environment;
  private final Executor looks;
  private final TranscriptLook transcript;
  private final Map<ConsistencyCheck, Found> recent = new EnumMap<>(ConsistencyCheck.class);
  private final CostLoss loss;
  private HostFigures latest;
  private int era;
  private boolean isCheckInFlight;
  private boolean hasChecked;
  private long checkedNanos;

  /// An inconsistency with the time when it was last found.
  private record Found(Inconsistency inconsistency, long nanos) {}

  SessionCheck(FetchEnvironment environment, Executor looks, SessionInput first) {
    this.environment = environment;
    this.looks = looks;
    this.transcript = new TranscriptLook(environment);
    this.latest = HostFigures.of(first);
    this.loss = new CostLoss(latest.costUsd());
  }

  /// {@return the current inconsistencies}
  ///
  /// @param session document of a further line
  synchronized List<Inconsistency> inconsistencies(SessionInput session) {
    HostFigures now = HostFigures.of(session);
    long nanos = environment.ticker().nanos();
    if (!HostComparison.isOvertaken(now, latest)) {
      boolean isCompared = now.comparable() && latest.comparable();
      loss.compare(now.costUsd(), isCompared && HostComparison.isCheaper(now, latest));
    }
    if (!now.comparable()) {
      recent.clear();
      era++;
      latest = now;
    } else if (!HostComparison.isOvertaken(now, latest)) {
      if (latest.comparable()) {
        add(HostComparison.inconsistencies(now, latest), nanos);
      }
      latest = now;
      session.transcript().ifPresent(file -> checkTranscript(session.key(), file, now, nanos));
    }
    return recent(nanos);
  }

  /// {@return the recent inconsistencies, without a new comparison}
  synchronized List<Inconsistency> recent() {
    return recent(environment.ticker().nanos());
  }

  private void checkTranscript(String session, Path file, HostFigures now, long nanos) {
    if (isCheckInFlight || (hasChecked && nanos - checkedNanos < TRANSCRIPT_INTERVAL_NANOS)) {
      return;
    }
    isCheckInFlight = true;
    hasChecked = true;
    checkedNanos = nanos;
    int startedEra = era;
    try {
      looks.execute(() -> look(session, file, now.costUsd(), startedEra, nanos));
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      isCheckInFlight = false;
    }
  }

  private void look(String session, Path file, OptionalDouble costUsd, int startedEra, long nanos) {
    List<Inconsistency> found = List.of();
    try {
      found =
          environment
              .workers()
              .guard()
              .call(
                  "check\n" + session,
                  LIMIT_NANOS,
                  () -> transcript.inconsistencies(file, costUsd, startedEra, nanos));
    } catch (StuckException stuck) {
      // The next line tries again.
    } finally {
      transcriptChecked(found, startedEra, nanos);
    }
  }

  private synchronized void transcriptChecked(
      List<Inconsistency> found, int startedEra, long nanos) {
    isCheckInFlight = false;
    if (startedEra == era) {
      add(found, nanos);
    }
  }

  private void add(List<Inconsistency> found, long nanos) {
    for (Inconsistency inconsistency : found) {
      recent.put(inconsistency.check(), new Found(inconsistency, nanos));
    }
  }

  private List<Inconsistency> recent(long nanos) {
    if (recent.isEmpty()) {
      return loss.inconsistencies();
    }
    List<Inconsistency> inconsistencies = new ArrayList<>(loss.inconsistencies());
    for (Found one : recent.values()) {
      if (nanos - one.nanos() < REPORT_NANOS) {
        inconsistencies.add(one.inconsistency());
      }
    }
    return inconsistencies;
  }
}
