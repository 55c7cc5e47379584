package statusline.module.ccusage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The prices of models, and the rules by which ccusage 20.0.24 finds the row of a model's name.
/// Immutable.
final class PriceTable {
  private final Map<String, List<PriceRow>> first = new LinkedHashMap<>();
  private final Map<String, List<PriceRow>> second = new LinkedHashMap<>();

  private PriceTable(String text, boolean withNewer) {
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        add(PriceRow.parse(line), withNewer);
      }
    }
  }

  private void add(PriceRow row, boolean withNewer) {
    boolean isFirst = row.kind() == 'p' || row.kind() == 'n';
    if (withNewer || row.kind() != 'n') {
      (isFirst ? first : second).computeIfAbsent(row.model(), _ -> new ArrayList<>()).add(row);
    }
  }

  /// Returns the built-in table.
  static PriceTable builtIn() {
    return read(true);
  }

  /// Returns the rows that ccusage 20.0.24 has with `--offline`.
  static PriceTable ofCcusage() {
    return read(false);
  }

  private static PriceTable read(boolean withNewer) {
    try (InputStream input = PriceTable.class.getResourceAsStream("prices.tsv")) {
      if (input == null) {
        throw new IllegalStateException("the price table is missing");
      }
      return new PriceTable(new String(input.readAllBytes(), StandardCharsets.UTF_8), withNewer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the price of a model, or empty if no row matches its name.
  Optional<DatedPrice> find(String model) {
    List<PriceRow> rows = rows(model);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new DatedPrice(rows.stream().map(PriceRow::period).toList()));
  }

  private List<PriceRow> rows(String model) {
    List<PriceRow> exact = first.getOrDefault(model, List.of());
    if (!exact.isEmpty()) {
      return exact;
    }
    List<PriceRow> exactOnly = exactOnly(model);
    if (exactOnly.isEmpty()) {
      List<PriceRow> similar = longest(first, model, _ -> true);
      if (!similar.isEmpty()) {
        return similar;
      }
    }
    List<PriceRow> fallback = second.getOrDefault(model, List.of());
    if (!fallback.isEmpty()) {
      return fallback;
    }
    return exactOnly.isEmpty() ? longest(second, model, row -> row.kind() != 'x') : exactOnly;
  }

  /// Returns the row that matches exactly only, with any spelling of the separators.
  private List<PriceRow> exactOnly(String model) {
    List<PriceRow> same = second.getOrDefault(model, List.of());
    if (!same.isEmpty() && same.getFirst().kind() == 'x') {
      return same;
    }
    String normalized = ModelMatch.normalize(model);
    for (List<PriceRow> rows : second.values()) {
      PriceRow row = rows.getFirst();
      if (row.kind() == 'x' && ModelMatch.normalize(row.model()).equals(normalized)) {
        return rows;
      }
    }
    return List.of();
  }

  private static List<PriceRow> longest(
      Map<String, List<PriceRow>> table, String model, Predicate<PriceRow> isCandidate) {
    List<PriceRow> best = List.of();
    for (List<PriceRow> rows : table.values()) {
      PriceRow row = rows.getFirst();
      if (isCandidate.test(row)
          && ModelMatch.matches(model, row.model())
          && (best.isEmpty() || isBetter(row.model(), best.getFirst().model()))) {
        best = rows;
      }
    }
    return best;
  }

  private static boolean isBetter(String name, String best) {
    return name.length() > best.length()
        || (name.length() == best.length() && name.compareTo(best) < 0);
  }
}
