package statusline.module.ccusage.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The built-in prices of models, and those of the user, which come first. Immutable.
public final class Prices {
  private static final Prices BUILT_IN = new Prices("");

  private final String own;
  private @Nullable PriceTable table;

  private Prices(String own) {
    this.own = own;
  }

  /// {@return the built-in prices}
  public static Prices builtIn() {
    return BUILT_IN;
  }

  /// {@return the built-in prices and some others that replace them}
  ///
  /// @param own prices of the user; the periods of a model are in the order of time
  public static Prices with(List<OwnPrice> own) {
    var rows = new StringBuilder();
    own.forEach(price -> rows.append(price.row()).append('\n'));
    return own.isEmpty() ? BUILT_IN : new Prices(rows.toString());
  }

  /// The table is read when it is used first: a line with the source `ccusage` may not need it.
  synchronized PriceTable table() {
    PriceTable read = table;
    if (read == null) {
      read = PriceTable.with(own);
      table = read;
    }
    return read;
  }

  /// {@return the day of the built-in prices, such as `2026-11-29`}
  public String date() {
    return table().date();
  }

  /// {@return whether there are prices of the user}
  public boolean hasOwn() {
    return !own.isEmpty();
  }

  /// {@return the current prices that ccusage 20.0.24 does not have}
  public List<HandedPrice> newer(Instant now) {
    return table().newer().stream()
        .map(
            row ->
                HandedPrice.of(
                    row.getFirst().model(), PriceTable.dated(row).at(now.toEpochMilli())))
        .toList();
  }

  /// {@return whether a cost by {@link #newer} and the prices of ccusage contains all tokens of a
  /// model}
  public boolean isPricedByCcusage(String model) {
    List<PriceRow> rows = table().rows(model);
    if (rows.isEmpty() || !rows.getFirst().isNewer()) {
      return !rows.isEmpty();
    }
    return HandedPrice.isComplete(PriceTable.dated(rows).at(Long.MAX_VALUE));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Prices that && own.equals(that.own);
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }
}
