package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileFacts;
import statusline.api.ModuleContext;
import statusline.api.ScopeContext;
import statusline.module.ccusage.engine.AccountUsage;

/// The source `embedded`: costs that this process calculates from the transcripts.
final class EmbeddedSource {
  private EmbeddedSource() {}

  /// {@return whether the settings choose this source, which is the default}
  static boolean isChosen(ScopeContext context) {
    return isChosen(context.settings().text("/source"));
  }

  /// {@return whether the settings choose this source, which is the default}
  static boolean isChosen(ModuleContext context) {
    return isChosen(context.settings().text("/source"));
  }

  private static boolean isChosen(Optional<String> source) {
    return source.isEmpty() || source.get().equals("embedded");
  }

  /// {@return the reason for the absence of data, or empty if there are transcripts}
  static Optional<String> absence(ModuleContext context) {
    Path projects = context.configDirectory().resolve("projects");
    Optional<FileFacts> facts = context.files().facts(projects);
    if (facts.isPresent() && facts.get().isDirectory()) {
      return Optional.empty();
    }
    context.dependsOn(projects);
    return Optional.of("no transcripts yet");
  }

  /// {@return the usage of the account, with the last lines of its transcripts}
  static AccountUsage usage(ModuleContext context) throws IOException {
    AccountUsage usage = AccountUsage.of(context.configDirectory());
    usage.update(context.now());
    usage.recent().forEach(context::dependsOn);
    return usage;
  }
}
