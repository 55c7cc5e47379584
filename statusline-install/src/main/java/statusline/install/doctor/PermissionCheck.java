package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import statusline.install.ImageSafety;
import statusline.storage.PrivateFolder;

/// Checks that other users can neither change the programs nor read the stored data.
record PermissionCheck(DoctorContext context) implements DoctorCheck {
  private static final int OTHERS = 0077;

  @Override
  public void run(DoctorReport report) throws IOException {
    Optional<String> problem = ImageSafety.problem(context.paths());
    if (problem.isPresent()) {
      report.problem(
          problem.get(),
          "another user could replace the program",
          "chmod go-w PATH, then: statusline install");
    }
    Path state = context.paths().environment().stateDirectory();
    requirePrivate(state, report);
    requireOwn(state, report);
    if (context.instance().isPresent()) {
      requirePrivate(context.instance().get(), report);
      requirePrivate(context.instance().get().resolveSibling(""), report);
    }
  }

  private static void requireOwn(Path directory, DoctorReport report) throws IOException {
    Optional<String> foreign = PrivateFolder.problem(directory);
    if (foreign.isPresent()) {
      report.problem(
          foreign.get(),
          "nothing is stored in " + directory + ", so readings are lost when the daemon exits",
          "set HOME or STATUSLINE_STATE_DIR to a directory of your own");
    }
  }

  private static void requirePrivate(Path directory, DoctorReport report) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    int mode = (int) Files.getAttribute(directory, "unix:mode");
    if ((mode & OTHERS) != 0) {
      report.problem(
          directory + " is accessible to other users",
          "it contains data of your sessions, and the daemon does not use such a directory",
          "chmod 700 " + directory);
    }
  }
}
