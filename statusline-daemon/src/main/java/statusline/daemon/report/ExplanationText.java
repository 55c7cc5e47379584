package statusline.daemon.report;

import java.util.Locale;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.ModuleResult;
import statusline.broker.check.Inconsistency;
import statusline.daemon.line.Explanation;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// An explanation as text that fits a terminal. Stateless.
public final class ExplanationText {
  private static final int NAME_CELLS = 14;

  private ExplanationText() {}

  /// {@return the line with its colours, its legend, and the text}
  public static String of(Explanation explanation) {
    var text = new WrappedText(explanation.columns());
    LegendText.add(text, explanation);
    if (!explanation.legend().isEmpty()) {
      text.add("", "");
    }
    for (ModuleResult module : explanation.data().entries()) {
      text.add(padded(module.moduleId()), state(module));
      add(text, "shows", shown(module));
      add(text, "scope", module.scope().map(Scope::toString).orElse(""));
      add(text, "why", why(module));
      add(text, "details", String.join("; ", module.details()));
    }
    for (String notice : explanation.notices()) {
      text.add("", "");
      text.add("", notice);
    }
    for (Inconsistency inconsistency : explanation.data().inconsistencies()) {
      text.add("", "");
      text.add("", word(inconsistency.check()) + ": " + inconsistency.sentence());
    }
    return explanation.line() + "\n\n" + text;
  }

  private static String padded(String name) {
    String safe = SafeText.of(name, CellRule.NARROW).value();
    return safe + " ".repeat(Math.max(1, NAME_CELLS - safe.length()));
  }

  private static String state(ModuleResult module) {
    Optional<String> age = module.age().map(known -> ", age " + known.toMillis() / 1_000.0 + " s");
    return word(module.state()) + age.orElse("") + (module.stale() ? " (marked)" : "");
  }

  private static void add(WrappedText text, String name, String value) {
    if (!value.isBlank()) {
      text.add(padded("  " + name), value);
    }
  }

  private static String shown(ModuleResult module) {
    var shown = new StringBuilder();
    for (Segment segment : module.segments()) {
      shown.append(shown.isEmpty() ? "" : " │ ").append(Explanation.words(segment.full()));
    }
    return shown.toString();
  }

  private static String why(ModuleResult module) {
    String warnings = String.join("; ", module.warnings());
    String reason = module.reason().orElse("");
    return warnings.isEmpty() || reason.isEmpty() ? reason + warnings : reason + "; " + warnings;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
