package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.List;

/// One response with its usage, as a line wraps it. Mutable, so that a line is parsed without
/// garbage.
///
/// The session and the version belong to the line, not to the envelope.
final class Envelope {
  /// Whether every known member so far had the right type and stood once.
  boolean isSound;

  boolean hasUsage;
  final TextRange timestamp = new TextRange();
  final TextRange model = new TextRange();
  final TextRange id = new TextRange();
  final TextRange requestId = new TextRange();
  final Tokens tokens = new Tokens();

  /// NaN if the line states no cost, in USD.
  double costUsd;

  boolean isSidechain;
  private final List<Advisor> advisors = new ArrayList<>();
  private int advisorCount;

  void clear() {
    isSound = true;
    hasUsage = false;
    timestamp.clear();
    model.clear();
    id.clear();
    requestId.clear();
    tokens.clear();
    costUsd = Double.NaN;
    isSidechain = false;
    advisorCount = 0;
  }

  /// Whether the envelope has all members that a record needs, with the right types.
  boolean isRecord() {
    return isSound && hasUsage && timestamp.isPresent();
  }

  /// Whether a member that must not be empty is an empty string.
  boolean hasEmptyText() {
    return requestId.isEmpty() || id.isEmpty() || model.isEmpty();
  }

  Advisor addAdvisor() {
    if (advisorCount == advisors.size()) {
      advisors.add(new Advisor());
    }
    Advisor advisor = advisors.get(advisorCount++);
    advisor.clear();
    return advisor;
  }

  void removeAdvisors() {
    advisorCount = 0;
  }

  int advisorCount() {
    return advisorCount;
  }

  Advisor advisor(int index) {
    return advisors.get(index);
  }
}
