package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sums of some entries: tokens, and the cost in USD, also for each model. Not thread-safe.
public final class Usage {
  /// Immutable while it is empty: the sums of one model need no map.
  private Map<String, Usage> models = Map.of();
  long input;
  long output;
  long cacheCreation;
  long cacheRead;
  double cost;
  int entries;
  boolean hasUnpriced;
  private long limitReset;

  /// Creates sums of nothing.
  public Usage() {}

  /// Adds an entry.
  void add(EntryTable table, EntryCosts costs, int entry) {
    double usd = costs.cost(entry);
    boolean isUnpriced = usd == 0 && costs.isUnpriced(entry);
    add(table, entry, usd, isUnpriced);
    String model = table.modelName(entry);
    if (!model.isEmpty()) {
      model(model).add(table, entry, usd, isUnpriced);
    }
  }

  private void add(EntryTable table, int entry, double usd, boolean isUnpriced) {
    entries++;
    addTokens(
        table.input.get(entry),
        table.output.get(entry),
        table.cacheCreation(entry),
        table.cacheRead.get(entry));
    addCost(usd, isUnpriced, table.limitReset.get(entry));
  }

  /// Adds the sums of another period.
  public void add(Usage other) {
    addSums(other);
    other.models.forEach((model, usage) -> model(model).add(usage));
  }

  private void addSums(Usage other) {
    entries += other.entries;
    addTokens(other.input, other.output, other.cacheCreation, other.cacheRead);
    addCost(other.cost, other.hasUnpriced, other.limitReset);
  }

  private void addTokens(long moreInput, long moreOutput, long moreCreation, long moreRead) {
    input = Sums.of(input, moreInput);
    output = Sums.of(output, moreOutput);
    cacheCreation = Sums.of(cacheCreation, moreCreation);
    cacheRead = Sums.of(cacheRead, moreRead);
  }

  private void addCost(double usd, boolean isUnpriced, long reset) {
    cost += usd;
    hasUnpriced |= isUnpriced;
    limitReset = limitReset == 0 ? reset : limitReset;
  }

  private Usage model(String name) {
    if (models.isEmpty()) {
      models = new LinkedHashMap<>(4);
    }
    return models.computeIfAbsent(name, _ -> new Usage());
  }

  /// {@return the tokens that were sent, without those of the cache}
  public long inputTokens() {
    return input;
  }

  /// {@return the tokens that the model wrote}
  public long outputTokens() {
    return output;
  }

  /// {@return the tokens that were written to the cache}
  public long cacheCreationTokens() {
    return cacheCreation;
  }

  /// {@return the tokens that were read from the cache}
  public long cacheReadTokens() {
    return cacheRead;
  }

  /// {@return the cost in USD}
  public double costUsd() {
    return cost;
  }

  /// {@return the number of entries}
  public int entryCount() {
    return entries;
  }

  /// {@return whether the cost is a lower bound, because a model has no price}
  public boolean isAtLeast() {
    return hasUnpriced;
  }

  /// {@return the end of a usage limit that the first error states, in seconds since 1970, or 0}
  public long limitReset() {
    return limitReset;
  }

  /// {@return the tokens of all kinds}
  public long totalTokens() {
    return Sums.of(Sums.of(input, output), Sums.of(cacheCreation, cacheRead));
  }

  /// {@return the models without a price, in the order of first use}
  public List<String> unpricedModels() {
    List<String> unpriced = new ArrayList<>();
    models.forEach(
        (model, usage) -> {
          if (usage.hasUnpriced) {
            unpriced.add(model);
          }
        });
    return unpriced;
  }

  /// {@return the sums of each model, in the order of first use}
  public Map<String, Usage> models() {
    return models;
  }
}
