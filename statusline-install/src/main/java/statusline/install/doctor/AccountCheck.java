package statusline.install.doctor;

import java.nio.file.Path;
import statusline.config.TrustedDirectories;

/// Checks that every daemon trusts the configuration directory, whichever account starts it.
record AccountCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) {
    Path directory = context.configDirectory();
    boolean isListed =
        TrustedDirectories.ofAccount(context.paths().accounts()).isTrusted(directory);
    report.fact("account listed", isListed ? "yes" : "no");
    if (!isListed) {
      report.problem(
          directory + " is not a listed account",
          "a daemon that another account started uses only its settings of the appearance, and"
              + " stores nothing",
          TrustedDirectories.command(directory));
    }
  }
}
