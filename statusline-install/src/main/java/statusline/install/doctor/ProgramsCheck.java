package statusline.install.doctor;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import statusline.api.JsonObject;
import statusline.broker.system.CleanPath;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.RequiredProgram;
import statusline.install.AnsweringDirectory;

/// Reports the programs that data modules run, as they are found for a session in the working
/// directory, and checks that they are installed.
record ProgramsCheck(DoctorContext context) implements DoctorCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

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
    List<String> silent = new ArrayList<>();
    CleanPath path = path(silent);
    needed.forEach((program, isNeeded) -> check(program, isNeeded, path, silent, report));
  }

  /// {@return the directories that answer}
  ///
  /// @param silent receives the others, each with the reason
  private CleanPath path(List<String> silent) {
    var environment = context.paths().environment();
    List<String> entries = List.of(environment.path().split(File.pathSeparator, -1));
    Set<Path> unanswered = unanswered(entries);
    List<String> answering = new ArrayList<>();
    for (String entry : entries) {
      if (entry.startsWith("/") && unanswered.contains(Path.of(entry))) {
        silent.add(entry + ": it does not answer");
      } else {
        answering.add(entry);
      }
    }
    String path = String.join(File.pathSeparator, answering);
    return new CleanPath(path, environment.home(), System::nanoTime)
        .forProject(context.workingDirectory());
  }

  private static Set<Path> unanswered(List<String> entries) {
    Set<Path> directories = new LinkedHashSet<>();
    for (String entry : entries) {
      if (entry.startsWith("/")) {
        directories.add(Path.of(entry));
      }
    }
    return AnsweringDirectory.silent(directories, TIMEOUT);
  }

  private static void check(
      String program, boolean isNeeded, CleanPath path, List<String> silent, DoctorReport report) {
    Optional<Path> found = path.find(program);
    List<String> refused = new ArrayList<>(silent);
    refused.addAll(path.refused(program));
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
