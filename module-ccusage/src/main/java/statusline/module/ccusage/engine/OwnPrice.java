package statusline.module.ccusage.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A price that the user sets for a model, in USD per million tokens.
///
/// @param model name of the model
/// @param until day in UTC on which the price ends; empty for the last one
/// @param base rates
/// @param above rates above the threshold; empty if there is none
/// @param threshold prompt tokens above which the whole request has the rates `above`; empty if
///     each kind of token is judged on its own, above 200,000
/// @param fast factor of fast mode
public record OwnPrice(
    String model,
    Optional<LocalDate> until,
    Rates base,
    Optional<Rates> above,
    OptionalLong threshold,
    double fast) {
  private static final double MILLION = 1e6;
  private static final String NONE = "-";

  /// Rates in USD per million tokens.
  ///
  /// @param cacheWrite rate of a cache write for 5 minutes; 1.25 times the input if empty
  /// @param cacheRead rate of a cache read; a tenth of the input if empty
  public record Rates(
      double input, double output, OptionalDouble cacheWrite, OptionalDouble cacheRead) {
    private String cells() {
      return input / MILLION
          + "\t"
          + output / MILLION
          + "\t"
          + cacheWrite.orElse(1.25 * input) / MILLION
          + "\t"
          + cacheRead.orElse(input / 10) / MILLION;
    }
  }

  /// {@return the price as a row of the price table}
  String row() {
    return String.join(
        "\t",
        "u",
        model,
        until.map(LocalDate::toString).orElse(NONE),
        base.cells(),
        above.map(Rates::cells).orElse(String.join("\t", NONE, NONE, NONE, NONE)),
        threshold.isPresent() ? Long.toString(threshold.getAsLong()) : NONE,
        Double.toString(fast));
  }
}
