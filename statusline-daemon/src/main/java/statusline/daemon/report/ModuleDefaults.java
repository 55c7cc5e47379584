package statusline.daemon.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.api.Policy;
import statusline.config.DurationFormat;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;

/// The default policies of the data modules, from their descriptors.
final class ModuleDefaults {
  private final Map<String, Object> values = new HashMap<>();

  ModuleDefaults() {
    for (DataModuleDescriptor module : ModuleDescriptors.all()) {
      put("modules." + module.id() + ".", module.policy());
    }
  }

  /// {@return the default of a key in the format of a file, or null if it is unknown}
  @Nullable Object of(String path) {
    return values.get(path);
  }

  private void put(String prefix, Policy policy) {
    values.put(prefix + "refreshInterval", words(policy.refreshInterval()));
    values.put(prefix + "cacheTTL", words(policy.cacheTtl().orElse(Duration.ZERO)));
    values.put(prefix + "stalenessThreshold", words(policy.stalenessThreshold()));
    values.put(prefix + "timeout", words(policy.timeout()));
    values.put(prefix + "maxRetries", policy.maxRetries());
    values.put(prefix + "retryBackoff", words(policy.retryBackoff()));
    values.put(prefix + "maxConcurrent", policy.maxConcurrent());
  }

  private static String words(Duration duration) {
    return DurationFormat.of(duration.toMillis());
  }
}
