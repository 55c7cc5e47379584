package statusline.install.doctor;

import java.nio.file.Path;
import java.util.Optional;
import statusline.config.host.ClaudeFile;

/// Checks that the host trusts the working directory; otherwise it runs no status line.
record TrustCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) {
    Path folder = context.workingDirectory();
    ClaudeFile file = ClaudeFile.read(ClaudeFile.path(context.paths().environment()));
    Optional<Boolean> trusted = file.trust(folder);
    report.fact("folder trusted", trusted.map(String::valueOf).orElse("not asked yet"));
    if (trusted.equals(Optional.of(false))) {
      report.problem(
          "the host does not trust " + folder,
          "it runs no status line in an untrusted folder",
          "start claude there and accept the folder");
    }
  }
}
