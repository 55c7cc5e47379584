package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;
import statusline.daemon.client.DaemonClient;

/// Checks that there is a native client, and reports the state of the daemon and why earlier
/// daemons exited.
record DaemonCheck(DoctorContext context) implements DoctorCheck {
  /// The name of the fact about the daemon.
  static final String FACT = "daemon";

  /// The value of that fact if a daemon runs but does not answer. It is not asked again.
  static final String UNRESPONSIVE = "does not answer";

  private static final int LAST = 5;

  @Override
  public void run(DoctorReport report) throws IOException {
    if (context.build().isEmpty()) {
      report.fact("client", "Java, one process per line");
      report.problem(
          "this image has no native client, because it was built without a C compiler",
          "each line starts a JVM, and there is no daemon",
          "install cc and build again, or install an image that was built with a C compiler");
      return;
    }
    report.fact("client", "native, build " + context.build().get());
    if (context.instance().isEmpty()) {
      report.problem(
          "there is no safe directory for the daemon's socket",
          "each line shows only model, directory and context",
          "set STATUSLINE_RUNTIME_DIR to the absolute path of a local directory of yours with the"
              + " mode 700; its parent directory must exist");
      return;
    }
    Path instance = context.instance().get();
    if (!report.facts().containsKey(FACT)) {
      status(new DaemonClient(instance).status(), report);
    }
    exits(instance, report);
  }

  private static void status(Optional<String> status, DoctorReport report) throws IOException {
    if (status.isPresent()) {
      running(status.get(), report);
    } else {
      report.fact(FACT, "not running");
    }
  }

  private static void running(String status, DoctorReport report) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(status, DuplicateNames.FIRST_WINS);
      String build = String.valueOf(json.value(List.of("buildId")).orElse("unknown"));
      report.fact(FACT, "running, build " + build);
      report.fact("daemon memory", json.value(List.of("rssBytes")).orElse(0) + " bytes");
    } catch (JsonTextException malformed) {
      throw new IOException("the daemon's status cannot be read", malformed);
    }
  }

  private static void exits(Path instance, DoctorReport report) throws IOException {
    Path log = instance.resolve("boot.log");
    if (!Files.isReadable(log)) {
      return;
    }
    Deque<String> last = new ArrayDeque<>();
    for (String line : Files.readAllLines(log)) {
      int at = line.indexOf(" exits: ");
      if (line.startsWith("statusline daemon ") && at > 0) {
        last.add(line.substring(at + " exits: ".length()));
      }
      if (last.size() > LAST) {
        last.remove();
      }
    }
    report.fact("last daemon exits", last.isEmpty() ? "none" : String.join("; ", last));
  }
}
