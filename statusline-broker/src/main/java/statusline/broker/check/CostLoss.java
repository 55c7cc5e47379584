package statusline.broker.check;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The highest cost of a session, and whether the host has lost a part of it.
///
/// The host stores the cost of a session when it ends. A host that was killed has stored nothing,
/// so a resumed session continues with a lower cost under the same id. The loss is reported until
/// the cost reaches the former one. Not thread-safe.
final class CostLoss {
  private OptionalDouble highest;
  private @Nullable Inconsistency loss;

  /// @param first cost in the first document, in USD
  CostLoss(OptionalDouble first) {
    this.highest = first;
  }

  /// Compares the cost of a document.
  ///
  /// @param costUsd cost in USD
  /// @param isExplained whether another check reports a decrease
  void compare(OptionalDouble costUsd, boolean isExplained) {
    if (costUsd.isEmpty()) {
      return;
    }
    double lost = highest.orElse(0) - costUsd.getAsDouble();
    if (lost <= HostComparison.NOISE_USD || isExplained) {
      highest = costUsd;
      loss = null;
    } else if (loss == null) {
      String sentence =
          "the session's cost fell from "
              + HostComparison.usd(highest.orElse(0))
              + " to "
              + HostComparison.usd(costUsd.getAsDouble())
              + ": the host lost what it had not stored";
      loss = new Inconsistency(ConsistencyCheck.COST_LOST, sentence);
    }
  }

  /// {@return the current loss, or an empty list}
  List<Inconsistency> inconsistencies() {
    return loss == null ? List.of() : List.of(loss);
  }
}
