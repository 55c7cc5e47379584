package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Reads transcripts and reports their usage, with the results of ccusage 20.0.24.
///
/// After the first read, [#update] reads new bytes only. Not thread-safe.
final class UsageEngine {
  private static final int MAX_RECENT = 8;
  private static final long WINDOW_MILLIS = 2 * 86_400_000L;

  private final EntryTable entries = new EntryTable();
  private final TranscriptPaths paths = new TranscriptPaths();
  private final EntryOrder order = new EntryOrder(entries, paths);
  private final EntryCosts costs;
  private final Deduplication deduplication;
  private final EntryWriter writer;
  private final LineReader reader = new LineReader();
  private final UsageLine line = new UsageLine();
  private final Map<Path, Transcript> transcripts = new HashMap<>();

  UsageEngine(PriceTable prices, CostMode mode) {
    this.costs = new EntryCosts(entries, prices, mode);
    this.deduplication = new Deduplication(entries, order, costs);
    this.writer = new EntryWriter(entries, deduplication);
  }

  /// Reads what is new in the transcripts of some configuration directories, and forgets deleted
  /// ones. An unreadable transcript keeps its last entries.
  void update(Collection<Path> configDirectories) throws IOException {
    SortedMap<Path, BasicFileAttributes> files = TranscriptTree.files(configDirectories);
    for (Iterator<Transcript> i = transcripts.values().iterator(); i.hasNext(); ) {
      Transcript transcript = i.next();
      if (!files.containsKey(transcript.path())) {
        forget(transcript);
        i.remove();
      }
    }
    try {
      for (Map.Entry<Path, BasicFileAttributes> file : files.entrySet()) {
        update(file.getKey(), file.getValue());
      }
    } finally {
      deduplication.settle();
    }
  }

  /// Reads what is new in the transcripts that changed last.
  void updateRecent() throws ClosedByInterruptException {
    for (Path path : recent()) {
      try {
        update(
            path, Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
      } catch (ClosedByInterruptException e) {
        throw e;
      } catch (IOException _) {
        // Deleted or unreadable. The next full update finds out which.
      }
    }
    deduplication.settle();
  }

  /// Returns the transcripts that changed last, at most [#MAX_RECENT].
  List<Path> recent() {
    return transcripts.values().stream()
        .sorted(Comparator.comparingLong(Transcript::modified).reversed())
        .limit(MAX_RECENT)
        .map(Transcript::path)
        .toList();
  }

  private void update(Path path, BasicFileAttributes attributes) throws ClosedByInterruptException {
    Transcript transcript = transcripts.get(path);
    boolean isKnown = transcript != null && transcript.isUnchanged(attributes);
    if (isKnown || !attributes.isRegularFile()) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      if (transcript == null) {
        int session = entries.sessions.number(SessionOfPath.of(path));
        transcript = new Transcript(path, paths.add(path.toString()), session);
        transcripts.put(path, transcript);
      } else if (!transcript.hasGrown(attributes, channel)) {
        forget(transcript);
      }
      read(transcript, attributes, channel);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException _) {
      // Deleted after the walk or unreadable. The next update finds out which.
    }
  }

  private void read(Transcript transcript, BasicFileAttributes attributes, FileChannel channel)
      throws IOException {
    for (int entry = transcript.tailStart(); entry < transcript.tailEnd(); entry++) {
      deduplication.remove(entry);
    }
    transcript.tail(0, 0);
    var lines = new LineCount(transcript);
    try {
      long position = reader.read(channel, transcript.position(), lines);
      transcript.read(attributes, channel, position, lines.complete);
    } catch (IOException e) {
      // How far the read came is not known, so the next update starts at the beginning.
      forget(transcript);
      throw e;
    }
  }

  /// Counts the lines of one read and adds their entries.
  private final class LineCount implements LineReader.Sink {
    private final Transcript transcript;
    private int complete;

    private LineCount(Transcript transcript) {
      this.transcript = transcript;
      this.complete = transcript.lines();
    }

    @Override
    public void line(byte[] bytes, int from, int to, boolean isComplete) {
      int start = entries.size();
      if (line.parse(bytes, from, to)) {
        writer.add(line, transcript.number(), complete, transcript.session());
      }
      if (isComplete) {
        complete++;
      } else {
        transcript.tail(start, entries.size());
      }
    }
  }

  private void forget(Transcript transcript) {
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.file.get(entry) == transcript.number() && entries.isLive(entry)) {
        deduplication.remove(entry);
      }
    }
    transcript.forget();
  }

  /// Returns the 5-hour blocks and the gaps between them, in the order of time.
  List<Block> blocks() {
    int[] kept = Kept.since(entries, order, EntryTable.KEPT_IN_BLOCKS, Long.MIN_VALUE);
    return Blocks.of(entries, costs, Kept.inTime(entries, kept));
  }

  /// Returns the last blocks, which are enough to find the active one.
  ///
  /// A pause of five hours ends a block, so earlier entries do not matter.
  List<Block> recentBlocks(long now) {
    long from = now;
    long window = WINDOW_MILLIS;
    int[] recent;
    do {
      from -= window;
      window *= 2;
      recent = Kept.inTime(entries, Kept.since(entries, order, EntryTable.KEPT_IN_BLOCKS, from));
    } while (!Blocks.beginsAfterPause(entries, recent, from) && from > 0);
    return Blocks.of(entries, costs, recent);
  }

  /// Returns the sums of the days from `first` to `last`, for daily and weekly reports.
  SortedMap<LocalDate, Usage> days(ZoneId zone, LocalDate first, LocalDate last) {
    long from = first.atStartOfDay(zone).toInstant().toEpochMilli();
    int[] kept = Kept.since(entries, order, EntryTable.KEPT_IN_DAYS, from);
    return Days.of(entries, costs, kept, zone).headMap(last.plusDays(1));
  }

  /// Returns the sums of each day.
  ///
  /// @param flag [EntryTable#KEPT_IN_DAYS], or [EntryTable#KEPT_IN_BLOCKS] as in `claude weekly`
  SortedMap<LocalDate, Usage> days(ZoneId zone, int flag) {
    return Days.of(entries, costs, Kept.since(entries, order, flag, Long.MIN_VALUE), zone);
  }

  /// Returns the sums of each week, by its first day.
  SortedMap<LocalDate, Usage> weeks(ZoneId zone, int flag, DayOfWeek firstDay) {
    return Days.weeks(days(zone, flag), firstDay);
  }

  /// Returns the usage of each session.
  List<SessionUsage> sessions() {
    int[] kept = Kept.since(entries, order, EntryTable.KEPT_IN_BLOCKS, Long.MIN_VALUE);
    return Sessions.of(entries, costs, kept, paths);
  }

  /// Returns the sums of each day, for each project by name.
  SortedMap<String, SortedMap<LocalDate, Usage>> daysOfProjects(ZoneId zone) {
    int[] kept = Kept.since(entries, order, EntryTable.KEPT_IN_DAYS, Long.MIN_VALUE);
    return Projects.of(entries, costs, kept, paths, zone);
  }
}
