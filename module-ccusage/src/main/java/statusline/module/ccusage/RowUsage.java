package statusline.module.ccusage;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The usage in one row of a report, or of one agent in it. Not thread-safe.
final class RowUsage {
  private final Predicate<String> isPriced;
  private final Set<String> unpriced = new TreeSet<>();
  private OptionalDouble costUsd = OptionalDouble.empty();
  private OptionalDouble tokens = OptionalDouble.empty();

  /// @param isPriced returns whether ccusage knows the complete price of a model
  RowUsage(Predicate<String> isPriced) {
    this.isPriced = isPriced;
  }

  OptionalDouble costUsd() {
    return costUsd;
  }

  OptionalDouble tokens() {
    return tokens;
  }

  /// {@return the models whose tokens the cost does not contain completely}
  Set<String> unpriced() {
    return unpriced;
  }

  /// Reads or skips one member.
  void member(String name, JsonReader value) throws IOException {
    switch (name) {
      case "totalCost" -> costUsd = JsonReport.number(value);
      case "totalTokens" -> tokens = JsonReport.number(value);
      case "modelBreakdowns" -> JsonReport.objects(value, this::model);
      default -> value.skipValue();
    }
  }

  private void model(JsonReader value) throws IOException {
    var model = new ModelRow();
    JsonReport.object(value, model::member);
    if (!model.name.isEmpty() && (model.isMissing || !isPriced.test(model.name))) {
      unpriced.add(model.name);
    }
  }

  /// A row of one model. ccusage marks a model without a price since version 20.
  private static final class ModelRow {
    private String name = "";
    private boolean isMissing;

    private void member(String member, JsonReader value) throws IOException {
      if (member.equals("modelName")) {
        name = JsonReport.text(value).orElse("");
      } else if (member.equals("missingPricing")) {
        isMissing = JsonReport.isTrue(value);
      } else {
        value.skipValue();
      }
    }
  }
}
