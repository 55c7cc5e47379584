package statusline.install.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.api.JsonObject;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.RequiredProgram;

/// Checks that the programs that data modules run are installed.
record ProgramsCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) {
    JsonObject modules = context.configuration().modules();
    Map<String, Boolean> needed = new TreeMap<>();
    for (DataModuleDescriptor module : ModuleDescriptors.all()) {
      JsonObject settings = modules.object("/" + module.id()).orElse(JsonObject.empty());
      boolean isEnabled = settings.flag("/enabled").orElse(true);
      for (RequiredProgram program : module.programs()) {
        needed.merge(program.name(), isEnabled && program.isNeeded(settings), Boolean::logicalOr);
      }
    }
    needed.forEach((program, isNeeded) -> check(program, isNeeded, report));
  }

  private void check(String program, boolean isNeeded, DoctorReport report) {
    Optional<Path> found = find(program);
    report.fact(program, found.isPresent() ? found.get() : "not found");
    if (found.isEmpty() && isNeeded) {
      report.problem(
          program + " is not on the PATH",
          "the data modules that run it show nothing",
          "install " + program + ", or disable the data modules that run it");
    }
  }

  private Optional<Path> find(String program) {
    String path = context.paths().environment().path();
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
