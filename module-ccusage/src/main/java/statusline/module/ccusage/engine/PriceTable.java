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
import java.util.Set;
import java.util.function.Predicate;

/// The prices of models, and the rules by which ccusage 20.0.24 finds the row of a model's name.
/// Immutable.
final class PriceTable {
  /// The start of the line with the day of the table.
  private static final String DATE = "# Date: ";

  private final Map<String, List<PriceRow>> first = new LinkedHashMap<>();
  private final Map<String, List<PriceRow>> second = new LinkedHashMap<>();

  private String date = "";

  private PriceTable(boolean withNewer, String own) {
    addAll(own);
    Set<String> replaced = Set.copyOf(first.keySet());
    for (String line : builtInRows().split("\n", -1)) {
      if (line.startsWith(DATE)) {
        date = line.substring(DATE.length());
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        PriceRow row = PriceRow.parse(line);
        if (!replaced.contains(row.model())) {
          add(row, withNewer);
        }
      }
    }
  }

  private void addAll(String rows) {
    for (String line : rows.split("\n", -1)) {
      if (!line.isEmpty()) {
        add(PriceRow.parse(line), true);
      }
    }
  }

  private void add(PriceRow row, boolean withNewer) {
    if (withNewer || !row.isNewer()) {
      (row.isFirst() ? first : second)
          .computeIfAbsent(row.model(), _ -> new ArrayList<>())
          .add(row);
    }
  }

  /// Returns the built-in table.
  static PriceTable builtIn() {
    return new PriceTable(true, "");
  }

  /// Returns the built-in table with rows of the user, which replace those of the same models.
  static PriceTable with(String own) {
    return new PriceTable(true, own);
  }

  /// Returns the rows that ccusage 20.0.24 has with `--offline`.
  static PriceTable ofCcusage() {
    return new PriceTable(false, "");
  }

  private static String builtInRows() {
    try (InputStream input = PriceTable.class.getResourceAsStream("prices.tsv")) {
      if (input == null) {
        throw new IllegalStateException("the price table is missing");
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the day of the built-in prices.
  String date() {
    return date;
  }

  /// Returns the rows of each model that ccusage 20.0.24 does not have.
  List<List<PriceRow>> newer() {
    return first.values().stream().filter(rows -> rows.getFirst().isNewer()).toList();
  }

  /// Returns the price of a model, or empty if no row matches its name.
  Optional<DatedPrice> find(String model) {
    List<PriceRow> rows = rows(model);
    return rows.isEmpty() ? Optional.empty() : Optional.of(dated(rows));
  }

  static DatedPrice dated(List<PriceRow> rows) {
    return new DatedPrice(rows.stream().map(PriceRow::period).toList());
  }

  /// Returns the rows of a model, or an empty list if none matches its name.
  List<PriceRow> rows(String model) {
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
