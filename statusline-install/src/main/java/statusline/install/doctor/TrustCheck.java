package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// Checks that the host trusts the working directory; otherwise it runs no status line. The file
/// also contains secrets, so only this value is read from it.
record TrustCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) throws IOException {
    Path own = context.configDirectory().resolve(".claude.json");
    Path usual = context.paths().environment().home().resolve(".claude.json");
    Optional<String> text = FileSnapshot.of(Files.exists(own) ? own : usual).text();
    String folder = context.workingDirectory().toString();
    List<String> path = List.of("projects", folder, "hasTrustDialogAccepted");
    try {
      CommentedJson json = CommentedJson.of(text.orElse(""), DuplicateNames.LAST_WINS);
      Object trusted = json.value(path).orElse("not asked yet");
      report.fact("folder trusted", trusted);
      if (trusted.equals(false)) {
        report.problem(
            "the host does not trust " + folder,
            "it runs no status line in an untrusted folder",
            "start claude there and accept the folder");
      }
    } catch (JsonTextException malformed) {
      report.fact("folder trusted", "unknown");
    }
  }
}
