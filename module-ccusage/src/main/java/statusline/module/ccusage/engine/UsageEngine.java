package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// Reads transcripts and reports their usage, with the results of ccusage 20.0.24.
///
/// After the first read, [#update] reads new bytes only. Not thread-safe.
final class UsageEngine {
  private static final int MAX_RECENT = 8;

  private final UsageEntries entries;
  private final Days days;
  private final TranscriptReader reader;
  private final Map<Path, Transcript> transcripts = new HashMap<>();
  private List<Transcript> recent = List.of();
  private ReadCounts counts = ReadCounts.NONE;

  UsageEngine(PriceTable prices) {
    this(prices, UsageEntries.MAX_ENTRIES);
  }

  UsageEngine(PriceTable prices, int maxEntries) {
    this.entries = new UsageEntries(prices, maxEntries);
    this.days = new Days(entries.buckets);
    this.reader = new TranscriptReader(entries);
  }

  /// Reads what is new in the transcripts of some configuration directories, and forgets deleted
  /// ones. An unreadable transcript keeps its last entries.
  void update(Collection<Path> configDirectories) throws IOException {
    update(configDirectories, false, ReadProgress.NONE);
  }

  /// Does the same, on two threads if there is much to read and `mayUseThread` is set.
  void update(Collection<Path> configDirectories, boolean mayUseThread, ReadProgress progress)
      throws IOException {
    var tree = new TranscriptTree(configDirectories);
    Map<Path, BasicFileAttributes> files = tree.files();
    int found = files.size();
    for (Iterator<Transcript> i = transcripts.values().iterator(); i.hasNext(); ) {
      Transcript transcript = i.next();
      if (!files.containsKey(transcript.path())) {
        entries.delete(transcript);
        i.remove();
      }
    }
    var round = new ReadRound(entries, changed(files), progress);
    // With many transcripts, their attributes take as much memory as their entries.
    files.clear();
    run(round, mayUseThread);
    readSplit();
    recent = newest();
    counts = new ReadCounts(found, tree.skipped(), round.unreadable(), round.tooMany());
  }

  /// Returns the transcripts that have changed, the newest first.
  private List<ReadRound.Work> changed(Map<Path, BasicFileAttributes> files) {
    List<ReadRound.Work> changed = new ArrayList<>();
    files.forEach(
        (path, attributes) -> {
          Transcript transcript = transcripts.computeIfAbsent(path, entries::transcript);
          if (!transcript.isUnchanged(attributes)) {
            changed.add(new ReadRound.Work(transcript, attributes));
          }
        });
    changed.sort(ReadRound.Work.ORDER);
    return changed;
  }

  private List<Transcript> newest() {
    return transcripts.values().stream()
        .sorted((one, other) -> Long.compare(other.modified(), one.modified()))
        .limit(MAX_RECENT)
        .toList();
  }

  /// Reads what is new in the transcripts that changed last.
  void updateRecent() throws ClosedByInterruptException {
    List<ReadRound.Work> changed = new ArrayList<>();
    for (Transcript transcript : recent) {
      attributes(transcript)
          .filter(attributes -> !transcript.isUnchanged(attributes))
          .ifPresent(attributes -> changed.add(new ReadRound.Work(transcript, attributes)));
    }
    run(new ReadRound(entries, changed, ReadProgress.NONE), false);
    readSplit();
  }

  private void run(ReadRound round, boolean mayUseThread) throws ClosedByInterruptException {
    try {
      round.run(reader, mayUseThread);
    } finally {
      entries.settle();
    }
  }

  /// Returns the attributes of a transcript, or empty if it is deleted, unreadable or no regular
  /// file. The next full update finds out which.
  private static Optional<BasicFileAttributes> attributes(Transcript transcript) {
    try {
      var attributes =
          Files.readAttributes(
              transcript.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? Optional.of(attributes) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Reads transcripts again whose merged lines count after all.
  private void readSplit() throws ClosedByInterruptException {
    while (entries.hasSplit()) {
      List<ReadRound.Work> work = new ArrayList<>();
      for (Transcript transcript : entries.takeSplit()) {
        attributes(transcript)
            .ifPresent(attributes -> work.add(new ReadRound.Work(transcript, attributes)));
      }
      run(new ReadRound(entries, work, ReadProgress.NONE), false);
    }
  }

  /// Returns the transcripts that changed last, at most [#MAX_RECENT].
  List<Path> recent() {
    return recent.stream().map(Transcript::path).toList();
  }

  /// Returns what the last search found.
  ReadCounts counts() {
    return counts;
  }

  /// Returns the entries.
  UsageEntries entries() {
    return entries;
  }

  /// Returns the transcripts by their paths.
  Map<Path, Transcript> transcripts() {
    return transcripts;
  }

  /// Returns the 5-hour blocks and the gaps between them, in the order of time.
  List<Block> blocks() {
    return blocks(Long.MIN_VALUE);
  }

  /// Returns those that start at a time or later.
  List<Block> blocks(long from) {
    return Blocks.of(entries.buckets, from);
  }

  /// Returns the active block.
  Optional<Block> activeBlock(long now) {
    return Blocks.active(entries.buckets, now);
  }

  /// Returns the sums of the days from `first` to `last`, for daily and weekly reports.
  NavigableMap<LocalDate, Usage> days(ZoneId zone, LocalDate first, LocalDate last) {
    return days.between(zone, first, last);
  }

  /// Returns the sums of each day.
  ///
  /// @param flag [EntryTable#KEPT_IN_DAYS], or [EntryTable#KEPT_IN_BLOCKS] as in `claude weekly`
  NavigableMap<LocalDate, Usage> days(ZoneId zone, int flag) {
    var sums = new EntryDays(entries, zone);
    for (int entry : entries.kept(flag)) {
      sums.add(entry);
    }
    return sums.days();
  }

  /// Returns the usage of each session.
  List<SessionUsage> sessions() {
    return Sessions.of(entries, entries.kept(EntryTable.KEPT_IN_BLOCKS));
  }

  /// Returns the sums of each day, for each project by name.
  NavigableMap<String, NavigableMap<LocalDate, Usage>> daysOfProjects(ZoneId zone) {
    return Projects.of(entries, entries.kept(EntryTable.KEPT_IN_DAYS), zone);
  }

  /// Uses other prices from now on.
  void setPrices(PriceTable prices) {
    entries.setPrices(prices);
  }
}
