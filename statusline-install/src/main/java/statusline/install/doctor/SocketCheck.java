package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;
import statusline.daemon.client.DaemonClient;

/// Does the daemon that sessions find answer, and is it of this build? To be asked before the
/// configured command is run, for that puts another one in its place.
record SocketCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) throws IOException {
    if (patient.build().isEmpty() || patient.instance().isEmpty()) {
      return;
    }
    Path instance = patient.instance().get();
    Optional<String> status = new DaemonClient(instance).status();
    if (status.isPresent()) {
      compare(status.get(), examination);
    } else if (Files.exists(instance.resolve("s"))) {
      examination.finding(
          "nobody answers at the daemon's socket",
          "it was killed or hangs; lines came late or from what was known last",
          "statusline daemon start");
    }
  }

  private void compare(String status, Examination examination) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(status, Repeated.FIRST_COUNTS);
      String build = String.valueOf(json.value(List.of("buildId")).orElse("unknown"));
      if (!build.equals(patient.build().orElse(""))) {
        examination.finding(
            "the daemon is of another build (" + build + ")",
            "it answers as that build does, until a line of this one makes it leave",
            "statusline daemon stop");
      }
    } catch (JsonTextException strange) {
      throw new IOException("the daemon's status cannot be read", strange);
    }
  }
}
