package statusline.install.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.JsonObject;

/// Are the programs there that data modules run?
record ProgramsCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) {
    JsonObject modules = patient.configuration().modules();
    boolean needsGit = modules.flag("/git/enabled").orElse(true);
    look("git", needsGit, "branch and changes are not shown", examination);
    boolean needsCcusage =
        modules.text("/cost/source").equals(Optional.of("ccusage"))
            && modules.text("/cost/command").isEmpty();
    look("ccusage", needsCcusage, "costs are not shown", examination);
  }

  private void look(String program, boolean isNeeded, String why, Examination examination) {
    Optional<Path> found = find(program);
    examination.fact(program, found.isPresent() ? found.get() : "not found");
    if (found.isEmpty() && isNeeded) {
      examination.finding(
          program + " is not on the PATH",
          why,
          "install " + program + ", or switch its data module off");
    }
  }

  private Optional<Path> find(String program) {
    String path = patient.places().environment().path();
    for (String entry : path.split(File.pathSeparator, -1)) {
      Optional<Path> found = executable(entry, program);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> executable(String directory, String program) {
    try {
      Path path = Path.of(directory).resolve(program);
      boolean isThere = path.isAbsolute() && Files.isRegularFile(path) && Files.isExecutable(path);
      return isThere ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
