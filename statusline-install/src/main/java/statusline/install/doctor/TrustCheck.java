package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// Does the host trust this folder? It runs no status line in one that it does not. Only that one
/// answer is read of a file that holds secrets too.
record TrustCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) throws IOException {
    Path own = patient.configDirectory().resolve(".claude.json");
    Path usual = patient.places().environment().home().resolve(".claude.json");
    Optional<String> text = FileSnapshot.of(Files.exists(own) ? own : usual).text();
    String folder = patient.workingDirectory().toString();
    List<String> path = List.of("projects", folder, "hasTrustDialogAccepted");
    try {
      CommentedJson json = CommentedJson.of(text.orElse(""), Repeated.LAST_COUNTS);
      Object trusted = json.value(path).orElse("not asked yet");
      examination.fact("folder trusted", trusted);
      if (trusted.equals(false)) {
        examination.finding(
            "the host does not trust " + folder,
            "it runs no status line in a folder that it does not trust",
            "start claude there and accept the folder");
      }
    } catch (JsonTextException foreignBusiness) {
      examination.fact("folder trusted", "unknown");
    }
  }
}
