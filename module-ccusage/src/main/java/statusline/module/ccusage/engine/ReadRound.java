package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads what is new in some transcripts, on the calling thread and at most one other. Safe for use
/// by several threads.
final class ReadRound {
  /// With less to read, starting a thread is not worth it.
  private static final long MIN_BYTES_FOR_THREAD = 8 << 20;

  private static final long STOP_MILLIS = 1_000;

  private final UsageEntries entries;
  private final List<Work> work;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger unreadable = new AtomicInteger();
  private final AtomicInteger tooMany = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /// @param work what to read, in this order
  ReadRound(UsageEntries entries, List<Work> work) {
    this.entries = entries;
    this.work = work;
  }

  /// A transcript that has changed.
  record Work(Transcript transcript, BasicFileAttributes attributes) {
    /// The newest first.
    static final Comparator<Work> ORDER =
        Comparator.comparingLong(work -> -work.attributes.lastModifiedTime().toMillis());

    long bytes() {
      return Math.max(0, attributes.size() - transcript.point().position());
    }

    boolean isNew() {
      return transcript.point().equals(ReadPoint.START);
    }
  }

  /// Reads the transcripts. An unreadable one keeps its last entries.
  ///
  /// @param reader of the calling thread
  /// @param mayUseThread whether another thread may help
  /// @throws ClosedByInterruptException on an interrupt; the next round goes on
  void run(TranscriptReader reader, boolean mayUseThread) throws ClosedByInterruptException {
    if (!mayUseThread || bytes() < MIN_BYTES_FOR_THREAD) {
      read(reader);
      return;
    }
    Thread helper = Thread.ofPlatform().daemon().name("transcripts").start(() -> help());
    boolean isDone = false;
    try {
      read(reader);
      helper.join();
      isDone = true;
    } catch (InterruptedException e) {
      throw new ClosedByInterruptException();
    } finally {
      if (!isDone) {
        stop(helper);
      }
    }
    if (failure.get() instanceof Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long bytes() {
    return work.stream().mapToLong(Work::bytes).sum();
  }

  private void help() {
    try {
      read(new TranscriptReader(entries));
    } catch (ClosedByInterruptException stopped) {
      // The calling thread has been interrupted too.
    } catch (RuntimeException | Error broken) {
      failure.set(broken);
    }
  }

  private void read(TranscriptReader reader) throws ClosedByInterruptException {
    for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
      if (work.get(i).isNew() && entries.isFull()) {
        tooMany.incrementAndGet();
        continue;
      }
      try {
        reader.read(work.get(i).transcript(), work.get(i).attributes());
      } catch (ClosedByInterruptException e) {
        throw e;
      } catch (IOException _) {
        // Deleted after the search or unreadable. The next search finds out which.
        unreadable.incrementAndGet();
      }
    }
  }

  /// Ends the other thread. If its file does not answer, the entries cannot be used any more.
  private void stop(Thread helper) {
    next.set(work.size());
    helper.interrupt();
    boolean wasInterrupted = Thread.interrupted();
    try {
      helper.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      wasInterrupted = true;
    }
    if (helper.isAlive()) {
      entries.close();
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns the number of transcripts that could not be read to their end.
  int unreadable() {
    return unreadable.get();
  }

  /// Returns the number of transcripts that were not read, because there are too many entries.
  int tooMany() {
    return tooMany.get();
  }
}
