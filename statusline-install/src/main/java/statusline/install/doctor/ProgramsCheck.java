package statusline.install.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.api.JsonObject;
import statusline.broker.system.CleanPath;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.RequiredProgram;

/// Reports the programs that data modules run, as they are found for a session in the working
/// directory, and checks that they are installed.
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
    var environment = context.paths().environment();
    CleanPath path =
        new CleanPath(environment.path(), environment.home(), System::nanoTime)
            .forProject(context.workingDirectory());
    Optional<Path> found = path.find(program);
    List<String> refused = path.refused(program);
    String result = found.map(Path::toString).orElse("not found");
    String others = refused.isEmpty() ? "" : " (not used: " + String.join("; ", refused) + ")";
    report.fact(program, result + others);
    if (found.isEmpty() && isNeeded) {
      report.problem(
          program + " is not on the PATH" + (refused.isEmpty() ? "" : " in a safe directory"),
          "the data modules that run it show nothing",
          "install " + program + ", or disable the data modules that run it");
    }
  }
}
