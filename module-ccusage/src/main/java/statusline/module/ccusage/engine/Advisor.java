package statusline.module.ccusage.engine;

/// The usage of an advisor, which a line states beside its own. Mutable.
final class Advisor {
  final TextRange model = new TextRange();
  final Tokens tokens = new Tokens();
  boolean isAdvisor;

  void clear() {
    model.clear();
    tokens.clear();
    isAdvisor = false;
  }
}
