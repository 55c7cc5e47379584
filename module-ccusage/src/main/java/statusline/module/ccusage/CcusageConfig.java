package statusline.module.ccusage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.module.ccusage.engine.HandedPrice;
import statusline.module.ccusage.engine.Prices;

/// The configuration file of a run of ccusage: the user's own, with prices that ccusage lacks.
///
/// A file that `--config` names displaces the user's one, so its content is repeated. ccusage reads
/// prices in the member `defaults` only, and ignores them elsewhere without a message.
final class CcusageConfig {
  private static final String NAME = "ccusage.json";
  private static final String DEFAULTS = "defaults";
  private static final String OVERRIDES = "pricingOverrides";
  private static final int MAX_BYTES = 256 << 10;

  private CcusageConfig() {}

  /// {@return the path of the file}
  static Path write(ModuleContext context, Prices prices) throws IOException {
    String text = merged(ownConfig(context), prices, context.now()).toString();
    return context.programFile(NAME, text.getBytes(StandardCharsets.UTF_8));
  }

  /// ccusage ignores a file that is not JSON, and so does this method.
  private static JsonObject ownConfig(ModuleContext context) throws IOException {
    Optional<String> text =
        context.files().text(context.configDirectory().resolve(NAME), MAX_BYTES);
    try {
      return text.isEmpty() ? JsonObject.empty() : JsonTree.object(text.get());
    } catch (IOException malformed) {
      return JsonObject.empty();
    }
  }

  /// {@return a configuration with prices, of which those of the user's configuration come first}
  static JsonObject merged(JsonObject own, Prices prices, Instant now) {
    Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
    for (HandedPrice price : prices.newer(now)) {
      overrides.put(price.model(), price.members());
    }
    own.object("/" + DEFAULTS + "/" + OVERRIDES).ifPresent(o -> overrides.putAll(o.members()));
    Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
    own.object("/" + DEFAULTS).ifPresent(o -> defaults.putAll(o.members()));
    defaults.put(OVERRIDES, overrides);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(own.members());
    whole.put(DEFAULTS, defaults);
    return JsonObject.of(whole);
  }
}
