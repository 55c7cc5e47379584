package statusline.install.dropin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.config.DurationFormat;
import statusline.config.module.DataModuleDescriptor;

/// Compares the descriptor of a data module with the info of its code. Not thread-safe.
final class DescriptorComparison {
  private static final String NONE = "none";

  private final List<String> differences = new ArrayList<>();

  private DescriptorComparison() {}

  /// {@return a sentence without a full stop for each member that differs}
  static List<String> of(DataModuleDescriptor descriptor, ModuleInfo info) {
    var comparison = new DescriptorComparison();
    comparison.compare("summary", descriptor.summary(), info.summary());
    comparison.compare("scope", word(descriptor.scope()), word(info.scope()));
    comparison.compare("effort", word(descriptor.effort()), word(info.effort()));
    comparison.comparePolicies(descriptor.policy(), info.policy());
    return List.copyOf(comparison.differences);
  }

  private void comparePolicies(Policy described, Policy stated) {
    compare("policy.refreshInterval", described.refreshInterval(), stated.refreshInterval());
    compare("policy.cacheTTL", text(described.cacheTtl()), text(stated.cacheTtl()));
    compare(
        "policy.stalenessThreshold", described.stalenessThreshold(), stated.stalenessThreshold());
    compare("policy.timeout", described.timeout(), stated.timeout());
    compare("policy.maxRetries", described.maxRetries(), stated.maxRetries());
    compare("policy.retryBackoff", described.retryBackoff(), stated.retryBackoff());
    compare("policy.maxConcurrent", described.maxConcurrent(), stated.maxConcurrent());
  }

  private void compare(String member, Duration described, Duration stated) {
    compare(member, text(Optional.of(described)), text(Optional.of(stated)));
  }

  private void compare(String member, Object described, Object stated) {
    if (!described.equals(stated)) {
      differences.add(member + ": the descriptor has " + described + ", info() has " + stated);
    }
  }

  private static String text(Optional<Duration> duration) {
    return duration.map(Duration::toMillis).map(DurationFormat::of).orElse(NONE);
  }

  /// {@return a constant in the form that descriptors have}
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
