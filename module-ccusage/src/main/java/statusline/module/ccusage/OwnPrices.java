package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.module.ccusage.engine.OwnPrice;
import statusline.module.ccusage.engine.Prices;

/// The user's prices: those in the file `statusline-prices.json` of the account's configuration
/// directory, and those of the key `pricing.overrides`, which come first.
///
/// They replace the built-in prices of the same models, in USD per million tokens.
public final class OwnPrices {
  private static final String NAME = "statusline-prices.json";
  private static final String OVERRIDES = "pricing.overrides";
  private static final int MAX_BYTES = 256 << 10;
  private static final int MAX_PERIODS = 100;

  private OwnPrices() {}

  /// {@return the built-in prices and those of the user}
  ///
  /// @throws IOException if the file is malformed: sums without its prices would be wrong
  static Prices of(ModuleContext context) throws IOException {
    context.dependsOn(context.configDirectory().resolve(NAME));
    return of(context.configDirectory(), context.files(), context.settings());
  }

  /// {@return the built-in prices and those of the user}
  ///
  /// @param configDirectory configuration directory of the account
  /// @param settings settings of a data module
  /// @throws IOException if the file is malformed: sums without its prices would be wrong
  public static Prices of(Path configDirectory, FileAccess files, JsonObject settings)
      throws IOException {
    Optional<String> text = files.text(configDirectory.resolve(NAME), MAX_BYTES);
    Map<String, List<OwnPrice>> prices = new LinkedHashMap<>();
    if (text.isPresent()) {
      try {
        prices.putAll(prices(models(text.get())));
      } catch (IOException malformed) {
        throw new IOException(NAME + ": " + malformed.getMessage(), malformed);
      }
    }
    Optional<JsonObject> overrides = settings.object("/" + OVERRIDES);
    if (overrides.isPresent()) {
      prices.putAll(overrides(overrides.get()));
    }
    return Prices.with(prices.values().stream().flatMap(List::stream).toList());
  }

  private static JsonObject models(String text) throws IOException {
    return JsonTree.object(text)
        .object("/models")
        .orElseThrow(() -> new IOException("the object \"models\" is missing"));
  }

  private static Map<String, List<OwnPrice>> overrides(JsonObject models) throws IOException {
    try {
      return prices(models);
    } catch (IOException malformed) {
      throw new IOException(OVERRIDES + ": " + malformed.getMessage(), malformed);
    }
  }

  /// {@return the prices of each model, in the order of time}
  private static Map<String, List<OwnPrice>> prices(JsonObject models) throws IOException {
    Map<String, List<OwnPrice>> prices = new LinkedHashMap<>();
    for (String model : models.members().keySet()) {
      if (model.isBlank() || model.chars().anyMatch(Character::isISOControl)) {
        throw new IOException("a model has no name");
      }
      String pointer = "/" + model.replace("~", "~0").replace("/", "~1");
      prices.put(model, periods(model, models, pointer));
    }
    return prices;
  }

  /// A model has one object, or a list of them in the order of time.
  private static List<OwnPrice> periods(String model, JsonObject models, String pointer)
      throws IOException {
    Optional<JsonObject> only = models.object(pointer);
    if (only.isPresent()) {
      return List.of(price(model, only.get()));
    }
    List<OwnPrice> periods = new ArrayList<>();
    for (int i = 0; i < MAX_PERIODS; i++) {
      Optional<JsonObject> period = models.object(pointer + "/" + i);
      if (period.isEmpty()) {
        break;
      }
      periods.add(price(model, period.get()));
    }
    if (periods.isEmpty()) {
      throw new IOException("the price of " + model + " is no object");
    }
    return periods;
  }

  private static OwnPrice price(String model, JsonObject price) throws IOException {
    Optional<JsonObject> above = price.object("/above");
    return new OwnPrice(
        model,
        day(model, price),
        rates(model, price),
        above.isEmpty() ? Optional.empty() : Optional.of(rates(model, above.get())),
        price.integer("/requestThreshold"),
        optional(model, price, "fast").orElse(1));
  }

  private static Optional<LocalDate> day(String model, JsonObject price) throws IOException {
    Optional<String> until = price.text("/until");
    try {
      return until.map(LocalDate::parse);
    } catch (DateTimeException malformed) {
      throw new IOException("\"until\" of " + model + " is no day such as 2026-10-07", malformed);
    }
  }

  private static OwnPrice.Rates rates(String model, JsonObject rates) throws IOException {
    return new OwnPrice.Rates(
        required(model, rates, "input"),
        required(model, rates, "output"),
        optional(model, rates, "cacheWrite"),
        optional(model, rates, "cacheRead"));
  }

  private static double required(String model, JsonObject rates, String name) throws IOException {
    OptionalDouble rate = optional(model, rates, name);
    if (rate.isEmpty()) {
      throw new IOException("\"" + name + "\" of " + model + " is missing");
    }
    return rate.getAsDouble();
  }

  private static OptionalDouble optional(String model, JsonObject rates, String name)
      throws IOException {
    OptionalDouble rate = rates.number("/" + name);
    boolean isBad = rate.isPresent() ? rate.getAsDouble() < 0 : rates.has("/" + name);
    if (isBad) {
      throw new IOException("\"" + name + "\" of " + model + " is no amount");
    }
    return rate;
  }
}
