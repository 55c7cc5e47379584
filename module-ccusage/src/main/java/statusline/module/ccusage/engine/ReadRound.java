package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads what is new in some transcripts, on the calling thread and at most one other. Safe for use
/// by several threads.
final class ReadRound {
  /// With less to read, starting a thread is not worth it.
  private static final long MIN_BYTES_FOR_THREAD = 8 << 20;

  private static final long STOP_MILLIS = 1_000;

  private final UsageEntries entries;

  /// What is left. Work that is done takes no memory.
  private final Queue<Work> work;

  private final ReadProgress progress;
  private final AtomicLong done = new AtomicLong();
  private final AtomicInteger unreadable = new AtomicInteger();
  private final AtomicInteger tooMany = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /// @param work what to read, in this order
  /// @param progress takes the progress of the calling thread
  ReadRound(UsageEntries entries, List<Work> work, ReadProgress progress) {
    this.entries = entries;
    this.work = new ConcurrentLinkedQueue<>(work);
    this.progress = progress;
  }

  /// A transcript that has changed.
  record Work(Transcript transcript, BasicFileAttributes attributes) {
    /// The newest first.
    static final Comparator<Work> ORDER =
        (one, other) -> Long.compare(other.modified(), one.modified());

    private long modified() {
      return attributes.lastModifiedTime().toMillis();
    }

    long bytes() {
      return Math.max(0, attributes.size() - transcript.point().position());
    }

    boolean isNew() {
      return transcript.point().position() == 0;
    }
  }

  /// Reads the transcripts. An unreadable one keeps its last entries.
  ///
  /// @param reader of the calling thread
  /// @param mayUseThread whether another thread may help
  /// @throws ClosedByInterruptException on an interrupt; the next round goes on
  void run(TranscriptReader reader, boolean mayUseThread) throws ClosedByInterruptException {
    long total = bytes();
    if (!mayUseThread || total < MIN_BYTES_FOR_THREAD) {
      read(reader, total, progress);
      return;
    }
    Thread helper = Thread.ofPlatform().daemon().name("transcripts").start(() -> help());
    boolean isDone = false;
    try {
      read(reader, total, progress);
      helper.join();
      isDone = true;
    } catch (InterruptedException e) {
      throw new ClosedByInterruptException();
    } finally {
      if (!isDone) {
        stop(helper);
      }
    }
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException(failed);
    }
  }

  private long bytes() {
    return work.stream().mapToLong(Work::bytes).sum();
  }

  private void help() {
    try {
      read(new TranscriptReader(entries), 0, ReadProgress.NONE);
    } catch (ClosedByInterruptException stopped) {
      // The calling thread has been interrupted too.
    } catch (RuntimeException | Error broken) {
      failure.set(broken);
    }
  }

  private void read(TranscriptReader reader, long total, ReadProgress listener)
      throws ClosedByInterruptException {
    for (Work next = work.poll(); next != null; next = work.poll()) {
      long bytes = next.bytes();
      if (next.isNew() && entries.isFull()) {
        tooMany.incrementAndGet();
        continue;
      }
      try {
        reader.read(next.transcript(), next.attributes());
      } catch (ClosedByInterruptException e) {
        throw e;
      } catch (IOException _) {
        // Deleted after the search or unreadable. The next search finds out which.
        unreadable.incrementAndGet();
      }
      report(done.addAndGet(bytes), total, listener);
    }
  }

  private static void report(long done, long total, ReadProgress listener)
      throws ClosedByInterruptException {
    try {
      listener.read(done, total);
    } catch (InterruptedException e) {
      throw new ClosedByInterruptException();
    }
  }

  /// Ends the other thread. If its file does not answer, the entries cannot be used any more.
  private void stop(Thread helper) {
    work.clear();
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
