package statusline.module.ccusage.engine;

/// The entries of all transcripts, as columns of numbers: about 60 bytes an entry. Texts are
/// numbers of [Names] or hashes.
///
/// An entry is one usage of a line: the line's own or that of an advisor. Not thread-safe.
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

  /// XORed into a cost, so that the absence of one is stored as 0.
  private static final long NO_COST = Double.doubleToRawLongBits(Double.NaN);

  final Names models = new Names();
  final Names sessions = new Names();
  final IntColumn file = new IntColumn();
  final IntColumn line = new IntColumn();
  final IntColumn advisor = new IntColumn();
  final IntColumn session = new IntColumn();
  final IntColumn model = new IntColumn();
  final LongColumn id = new LongColumn();
  final LongColumn requestId = new LongColumn();
  final LongColumn time = new LongColumn();
  final TokenColumn input = new TokenColumn();
  final TokenColumn output = new TokenColumn();
  final TokenColumn cacheRead = new TokenColumn();
  final TokenColumn cache5m = new TokenColumn();
  final TokenColumn cache1h = new TokenColumn();
  private final IntColumn flags = new IntColumn();
  private final LongColumn costs = new LongColumn();
  private int size;

  int size() {
    return size;
  }

  /// Adds an entry and returns its index.
  int add() {
    return size++;
  }

  boolean has(int entry, int flag) {
    return (flags.get(entry) & flag) != 0;
  }

  void setFlags(int entry, int value) {
    flags.set(entry, value);
  }

  void mark(int entry, int flag, boolean isSet) {
    int value = flags.get(entry);
    flags.set(entry, isSet ? value | flag : value & ~flag);
  }

  /// Whether the entry was not removed.
  boolean isLive(int entry) {
    return (flags.get(entry) & (IN_BLOCKS | IN_DAYS)) != 0;
  }

  /// Removes an entry from all reports. Its place is not used again.
  void remove(int entry) {
    flags.set(entry, 0);
  }

  void setCost(int entry, double usd) {
    costs.set(entry, Double.doubleToRawLongBits(usd) ^ NO_COST);
  }

  /// Returns the cost that the line states in USD, or NaN.
  double cost(int entry) {
    return Double.longBitsToDouble(costs.get(entry) ^ NO_COST);
  }

  long cacheCreation(int entry) {
    return cache5m.get(entry) + cache1h.get(entry);
  }

  long totalTokens(int entry) {
    return input.get(entry) + output.get(entry) + cacheCreation(entry) + cacheRead.get(entry);
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
