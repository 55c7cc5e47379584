package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.client.UnresponsiveDaemonException;

/// Checks that the running daemon answers and has the same build. It must run before the configured
/// command does, because that command replaces an outdated daemon.
record SocketCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) throws IOException {
    if (context.build().isEmpty() || context.instance().isEmpty()) {
      return;
    }
    Path instance = context.instance().get();
    Optional<String> status;
    try {
      status = new DaemonClient(instance).status();
    } catch (UnresponsiveDaemonException unresponsive) {
      report.fact(DaemonCheck.FACT, DaemonCheck.UNRESPONSIVE);
      report.problem(
          String.valueOf(unresponsive.getMessage()),
          "lines are late or outdated",
          "statusline daemon stop");
      return;
    }
    if (status.isPresent()) {
      compare(status.get(), report);
    } else if (Files.exists(instance.resolve("s"))) {
      report.problem(
          "the daemon's socket does not answer",
          "the daemon was killed; lines are late or outdated",
          "statusline daemon start");
    }
  }

  private void compare(String status, DoctorReport report) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(status, DuplicateNames.FIRST_WINS);
      String build = String.valueOf(json.value(List.of("buildId")).orElse("unknown"));
      if (!build.equals(context.build().orElse(""))) {
        report.problem(
            "the daemon has another build (" + build + ")",
            "its lines are those of that build until a client of this build replaces it",
            "statusline daemon stop");
      }
    } catch (JsonTextException malformed) {
      throw new IOException("the daemon's status cannot be read", malformed);
    }
  }
}
