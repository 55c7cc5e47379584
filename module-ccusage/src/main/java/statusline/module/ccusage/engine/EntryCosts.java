package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The costs of entries, in USD. Not thread-safe.
final class EntryCosts {
  private final EntryTable entries;
  private PriceTable prices;

  /// The price of each model, by number.
  private final List<Optional<DatedPrice>> known = new ArrayList<>();

  EntryCosts(EntryTable entries, PriceTable prices) {
    this.entries = entries;
    this.prices = prices;
  }

  /// Replaces the prices.
  void setPrices(PriceTable newPrices) {
    prices = newPrices;
    known.clear();
  }

  /// Returns the cost that the line of an entry states, else tokens times prices. An entry without
  /// a price costs 0.
  double cost(int entry) {
    double stated = entries.cost(entry);
    if (!Double.isNaN(stated)) {
      return stated;
    }
    Optional<Price> price = price(entry);
    return price.isPresent() ? price.get().cost(entries, entry) : 0;
  }

  /// Whether the entry has tokens of a model without a price, so its cost is not known.
  boolean isUnpriced(int entry) {
    return !entries.modelName(entry).isEmpty()
        && entries.totalTokens(entry) > 0
        && Double.isNaN(entries.cost(entry))
        && price(entry).isEmpty();
  }

  private Optional<Price> price(int entry) {
    int model = entries.model.get(entry);
    while (known.size() <= model) {
      known.add(prices.find(entries.models.text(known.size())));
    }
    return known.get(model).map(price -> price.at(entries.time.get(entry)));
  }
}
