package statusline.daemon.line;

import java.time.Duration;
import java.util.Optional;
import statusline.broker.RunOverride;
import statusline.config.BrokerKeys;
import statusline.config.Configuration;
import statusline.config.LookKeys;
import statusline.config.Setting;
import statusline.renderer.look.Look;

/// What holds for one run, and what is made of it. Immutable.
///
/// @param configuration what holds
/// @param look how its lines look; the same object for all runs of the configuration
/// @param override what it says to the broker otherwise than the account does
/// @param ageThreshold from which age on whatever is old shows it; empty where the data module says
public record RunConfiguration(
    Configuration configuration, Look look, RunOverride override, Optional<Duration> ageThreshold) {

  /// {@return what is made of a configuration; keep it as long as that holds}
  public static RunConfiguration of(Configuration configuration) {
    Look look = ChosenLook.of(configuration);
    Optional<Duration> threshold =
        configuration.says("renderer")
            ? configuration.duration(LookKeys.AGE_THRESHOLD)
            : Optional.empty();
    return new RunConfiguration(configuration, look, override(configuration), threshold);
  }

  private static RunOverride override(Configuration configuration) {
    Optional<Duration> budget = budget(configuration);
    boolean saysNothing = budget.isEmpty() && configuration.runModules().members().isEmpty();
    return saysNothing ? RunOverride.NONE : new RunOverride(configuration.runModules(), budget);
  }

  /// What the files say the broker knows.
  private static Optional<Duration> budget(Configuration configuration) {
    if (!configuration.says("performance")) {
      return Optional.empty();
    }
    Optional<Setting> said = configuration.setting(BrokerKeys.FIRST_PAINT_BUDGET.path());
    return said.isPresent() && said.get().origin().isOfARun()
        ? configuration.duration(BrokerKeys.FIRST_PAINT_BUDGET)
        : Optional.empty();
  }
}
