package statusline.module.ccusage.engine;

/// The entries of all transcripts, as columns of numbers: about 50 bytes an entry. Texts are
/// numbers of [Names] or hashes.
///
/// An entry is one usage of a line: the line's own or that of an advisor. The entries of one
/// transcript are in the order of its lines. Not thread-safe.
final class EntryTable {
  /// Counts in blocks, sessions and `claude weekly`.
  static final int IN_BLOCKS = 1;

  /// Counts in days, weeks and months.
  static final int IN_DAYS = 1 << 1;

  static final int SIDECHAIN = 1 << 2;
  static final int HAS_SPEED = 1 << 3;
  static final int FAST = 1 << 4;

  /// Not a duplicate among the entries that count in blocks.
  static final int KEPT_IN_BLOCKS = 1 << 5;

  /// Not a duplicate among the entries that count in days.
  static final int KEPT_IN_DAYS = 1 << 6;

  static final int KEPT = KEPT_IN_BLOCKS | KEPT_IN_DAYS;

  /// How far the flags of [#KEPT] are from those of [#IN_BLOCKS] and [#IN_DAYS].
  static final int KEPT_SHIFT = 5;

  /// Stands for several lines of its transcript, whose other lines never count.
  static final int MERGED = 1 << 7;

  /// The flags that other entries do not influence.
  static final int OWN_FLAGS = IN_BLOCKS | IN_DAYS | SIDECHAIN | HAS_SPEED | FAST;

  /// XORed into a cost, so that the absence of one is stored as 0.
  private static final long NO_COST = Double.doubleToRawLongBits(Double.NaN);

  final Names models;
  final Names sessions;
  final IntColumn file = new IntColumn();
  final IntColumn session = new IntColumn();
  final IntColumn model = new IntColumn();
  final LongColumn id = new LongColumn();

  /// A hash of the request id, or 0. It is compared only between entries with one id.
  final IntColumn requestId = new IntColumn();

  final LongColumn time = new LongColumn();
  final TokenColumn input = new TokenColumn();
  final TokenColumn output = new TokenColumn();
  final TokenColumn cacheRead = new TokenColumn();
  final TokenColumn cache5m = new TokenColumn();
  final TokenColumn cache1h = new TokenColumn();

  /// The end of the usage limit that an error states, in seconds since 1970, or 0.
  final LongColumn limitReset = new LongColumn();

  final IntColumn flags = new IntColumn();
  private final LongColumn costs = new LongColumn();
  private int size;

  EntryTable() {
    this(new Names(), new Names());
  }

  /// Creates a table that shares names with another one.
  EntryTable(Names models, Names sessions) {
    this.models = models;
    this.sessions = sessions;
  }

  int size() {
    return size;
  }

  /// Adds an entry and returns its index.
  int add() {
    return size++;
  }

  /// Forgets all entries, whose columns a writer overwrites.
  void clear() {
    size = 0;
  }

  /// Forgets all entries from an index on.
  void truncate(int newSize) {
    size = newSize;
    for (IntColumn column : new IntColumn[] {file, session, model, requestId, flags}) {
      column.truncate(size);
    }
    for (LongColumn column : new LongColumn[] {id, time, limitReset, costs}) {
      column.truncate(size);
    }
    for (TokenColumn column : new TokenColumn[] {input, output, cacheRead, cache5m, cache1h}) {
      column.truncate(size);
    }
  }

  /// Overwrites an entry with one of a table that shares the names, except for its file.
  void copy(EntryTable from, int row, int entry) {
    session.set(entry, from.session.get(row));
    model.set(entry, from.model.get(row));
    id.set(entry, from.id.get(row));
    requestId.set(entry, from.requestId.get(row));
    time.set(entry, from.time.get(row));
    input.set(entry, from.input.get(row));
    output.set(entry, from.output.get(row));
    cacheRead.set(entry, from.cacheRead.get(row));
    cache5m.set(entry, from.cache5m.get(row));
    cache1h.set(entry, from.cache1h.get(row));
    limitReset.set(entry, from.limitReset.get(row));
    flags.set(entry, from.flags.get(row));
    costs.set(entry, from.costs.get(row));
  }

  boolean has(int entry, int flag) {
    return (flags.get(entry) & flag) != 0;
  }

  void mark(int entry, int flag) {
    flags.set(entry, flags.get(entry) | flag);
  }

  /// Whether the entry was not removed.
  boolean isLive(int entry) {
    return (flags.get(entry) & (IN_BLOCKS | IN_DAYS)) != 0;
  }

  void setCost(int entry, double usd) {
    costs.set(entry, Double.doubleToRawLongBits(usd) ^ NO_COST);
  }

  /// Returns the cost that the line states in USD, or NaN.
  double cost(int entry) {
    return Double.longBitsToDouble(costs.get(entry) ^ NO_COST);
  }

  long cacheCreation(int entry) {
    return Sums.of(cache5m.get(entry), cache1h.get(entry));
  }

  long totalTokens(int entry) {
    return Sums.of(
        Sums.of(input.get(entry), output.get(entry)),
        Sums.of(cacheCreation(entry), cacheRead.get(entry)));
  }

  /// Returns the name under which reports list the entry's model, or an empty text.
  String modelName(int entry) {
    String name = models.text(model.get(entry));
    if (name.isEmpty() || name.equals("<synthetic>")) {
      return "";
    }
    return has(entry, FAST) ? name + "-fast" : name;
  }
}
