package statusline.module.ccusage.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/// The price of a model in the form in which ccusage takes it, which has no times and no tiers of a
/// whole request.
///
/// @param model name of the model
/// @param members members of its JSON object, in USD per token
public record HandedPrice(String model, Map<String, Double> members) {
  static HandedPrice of(String model, Price price) {
    Map<String, Double> members = new LinkedHashMap<>();
    put(members, price.base(), "");
    Price.Rates above = price.above();
    if (isComplete(price) && above != null) {
      put(members, above, "Above200kTokens");
    }
    members.put("fastMultiplier", price.fast());
    return new HandedPrice(model, members);
  }

  /// Returns whether a price has no tier that ccusage cannot take.
  static boolean isComplete(Price price) {
    return price.requestThreshold() == 0;
  }

  private static void put(Map<String, Double> members, Price.Rates rates, String tier) {
    members.put("inputCostPerToken" + tier, rates.input());
    members.put("outputCostPerToken" + tier, rates.output());
    members.put("cacheCreationInputTokenCost" + tier, rates.cache5m());
    members.put("cacheReadInputTokenCost" + tier, rates.cacheRead());
  }
}
