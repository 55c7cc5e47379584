package statusline.module.ccusage.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The price of a model in the form in which ccusage takes it, which has no times and no tiers of a
/// whole request.
///
/// @param model name of the model
/// @param members members of its JSON object, in USD per token
/// @param isComplete whether the price has no tier that ccusage cannot take
public record HandedPrice(String model, Map<String, Double> members, boolean isComplete) {
  static HandedPrice of(String model, DatedPrice prices, Instant now) {
    boolean isLast = now.equals(Instant.MAX);
    Price price = prices.at(isLast ? Long.MAX_VALUE : now.toEpochMilli());
    Map<String, Double> members = new LinkedHashMap<>();
    put(members, price.base(), "");
    boolean isComplete = price.requestThreshold() == 0;
    Price.Rates above = price.above();
    if (isComplete && above != null) {
      put(members, above, "Above200kTokens");
    }
    members.put("fastMultiplier", price.fast());
    return new HandedPrice(model, members, isComplete);
  }

  private static void put(Map<String, Double> members, Price.Rates rates, String tier) {
    members.put("inputCostPerToken" + tier, rates.input());
    members.put("outputCostPerToken" + tier, rates.output());
    members.put("cacheCreationInputTokenCost" + tier, rates.cache5m());
    members.put("cacheReadInputTokenCost" + tier, rates.cacheRead());
  }
}
