package statusline.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import statusline.config.DescriptorFaults;
import statusline.config.Environment;
import statusline.config.dropin.DropIn;
import statusline.config.dropin.DropInFolder;
import statusline.config.dropin.DropInSet;
import statusline.config.dropin.LiveDropIns;
import statusline.config.module.DropInDescriptor;
import statusline.daemon.report.TextTable;

/// The list of drop-ins, loaded or not.
///
/// @param environment names the account
record DropInTable(Environment environment) {
  private static final int DIGEST_CHARS = 12;

  /// {@return the table, and below it the problems as sentences}
  String text() {
    DropInSet set = LiveDropIns.of(environment.dropInFolder(), environment.isTrusted());
    if (set.all().isEmpty()) {
      return set.problem().isEmpty()
          ? "no drop-in is in " + DropInFolder.in(environment.configDirectory())
          : set.problem();
    }
    var table = new TextTable("NAME", "STATE", "DATA MODULES", "REPORTS", "VERSION", "SHA-256");
    for (DropIn dropIn : set.all()) {
      table.add(
          dropIn.name(),
          dropIn.state().name().toLowerCase(Locale.ROOT),
          String.join(" ", dropIn.facts().ids()),
          String.join(" ", dropIn.facts().reports()),
          dropIn.facts().version(),
          dropIn.digest().substring(0, Math.min(DIGEST_CHARS, dropIn.digest().length())));
    }
    var text = new StringBuilder(table.text());
    for (DropIn dropIn : set.all()) {
      if (!dropIn.problem().isEmpty()) {
        text.append('\n').append(dropIn.name()).append(": ");
        text.append(dropIn.sentence());
      }
      for (DropInDescriptor module : dropIn.modules()) {
        for (String fault : DescriptorFaults.of(module)) {
          text.append('\n').append(module.id()).append(": its descriptor: ").append(fault);
        }
      }
    }
    return text.toString();
  }

  /// Makes a running daemon look at the drop-ins now, so that the next line shows the change.
  static void refreshDaemon(Environment environment) {
    try {
      ExplainedLine.ofDaemon(List.of("modules", "refresh"), new byte[0]);
    } catch (IOException noDaemon) {
      // The daemon looks at the folder by itself, with one of the next lines.
    }
  }
}
