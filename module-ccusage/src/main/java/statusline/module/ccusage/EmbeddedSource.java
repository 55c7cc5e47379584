package statusline.module.ccusage;

import java.io.IOException;
import java.util.Optional;
import statusline.api.ModuleContext;
import statusline.module.ccusage.engine.AccountUsage;

/// The source `embedded`: costs that this process calculates from the transcripts.
final class EmbeddedSource {
  private EmbeddedSource() {}

  /// {@return whether the settings choose this source, which is the default}
  static boolean isChosen(ModuleContext context) {
    Optional<String> source = context.settings().text("/source");
    return source.isEmpty() || source.get().equals("embedded");
  }

  /// {@return the usage of the account, with the last lines of its transcripts}
  static AccountUsage usage(ModuleContext context) throws IOException {
    AccountUsage usage = AccountUsage.of(context.configDirectory());
    usage.update(context.now());
    usage.recent().forEach(context::dependsOn);
    return usage;
  }
}
