package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;
import statusline.daemon.client.DaemonClient;

/// Is there a native client, how is its daemon, and why did its forerunners leave?
record DaemonCheck(Patient patient) implements Check {
  private static final int LAST = 5;

  @Override
  public void look(Examination examination) throws IOException {
    if (patient.build().isEmpty()) {
      examination.fact("client", "Java, one process a line");
      examination.finding(
          "this image has no native client: no C compiler built it",
          "each line costs a Java start instead of 3 ms, and there is no daemon",
          "install cc and build again, or take an image that was built with one");
      return;
    }
    examination.fact("client", "native, build " + patient.build().get());
    if (patient.instance().isEmpty()) {
      examination.finding(
          "there is no safe directory for a daemon's socket",
          "each line is made without the daemon",
          "set STATUSLINE_RUNTIME_DIR to a local directory of your own");
      return;
    }
    Path instance = patient.instance().get();
    Optional<String> status = new DaemonClient(instance).status();
    if (status.isPresent()) {
      running(status.get(), examination);
    } else {
      examination.fact("daemon", "does not run");
    }
    exits(instance, examination);
  }

  private static void running(String status, Examination examination) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(status, Repeated.FIRST_COUNTS);
      String build = String.valueOf(json.value(List.of("buildId")).orElse("unknown"));
      examination.fact("daemon", "runs, build " + build);
      examination.fact("daemon memory", json.value(List.of("rssBytes")).orElse(0) + " bytes");
    } catch (JsonTextException strange) {
      throw new IOException("the daemon's status cannot be read", strange);
    }
  }

  private static void exits(Path instance, Examination examination) throws IOException {
    Path log = instance.resolve("boot.log");
    if (!Files.isReadable(log)) {
      return;
    }
    Deque<String> last = new ArrayDeque<>();
    for (String line : Files.readAllLines(log)) {
      int at = line.indexOf(" leaves: ");
      if (line.startsWith("statusline daemon ") && at > 0) {
        last.add(line.substring(at + " leaves: ".length()));
      }
      if (last.size() > LAST) {
        last.remove();
      }
    }
    examination.fact("last daemon exits", last.isEmpty() ? "none" : String.join("; ", last));
  }
}
