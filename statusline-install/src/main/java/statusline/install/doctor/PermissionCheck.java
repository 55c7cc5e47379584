package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import statusline.install.Safety;

/// May others change what is run, or read what is kept?
record PermissionCheck(Patient patient) implements Check {
  private static final int OTHERS = 0077;

  @Override
  public void look(Examination examination) throws IOException {
    Optional<String> problem = Safety.problem(patient.places());
    if (problem.isPresent()) {
      examination.finding(
          problem.get(),
          "somebody else could put another program into its place",
          "chmod go-w the path, then: statusline install");
    }
    isPrivate(patient.places().environment().stateDirectory(), examination);
    if (patient.instance().isPresent()) {
      isPrivate(patient.instance().get(), examination);
      isPrivate(patient.instance().get().resolveSibling(""), examination);
    }
  }

  private static void isPrivate(Path directory, Examination examination) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    int mode = (int) Files.getAttribute(directory, "unix:mode");
    if ((mode & OTHERS) != 0) {
      examination.finding(
          directory + " is open to others",
          "what sessions show is nobody else's business, and the daemon refuses such a place",
          "chmod 700 " + directory);
    }
  }
}
