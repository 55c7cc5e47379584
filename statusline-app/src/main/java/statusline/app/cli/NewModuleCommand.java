package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import statusline.install.InstallPaths;
import statusline.install.ModuleProject;

/// Creates the project of a new data module.
@Command(
    name = "new",
    description = {
      "Create a Maven project for a new data module.",
      "The project is a directory with the name of the data module. It needs JDK 25 and Maven."
    },
    footer = "  statusline modules new acme-load")
final class NewModuleCommand implements Callable<Integer> {
  private final InstallPaths places;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "The id of the data module: words joined by dashes, the vendor's name first.")
  private String name = "";

  NewModuleCommand(InstallPaths places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> problem = ModuleProject.problem(name);
    if (problem.isPresent()) {
      throw new ParameterException(requireNonNull(spec, "spec").commandLine(), problem.get());
    }
    Path folder = Path.of(name).toAbsolutePath();
    new DirectoryProbe().require(folder.resolveSibling(""));
    ModuleProject.of(places).write(name, folder);
    Output out = Output.of(spec);
    out.sentence("created " + folder);
    out.sentence("To build and use it, run:");
    out.sentence("  cd " + name + " && mvn package");
    out.sentence("  statusline modules check target/" + name + "-1.0.0.jar");
    out.sentence("  statusline modules add target/" + name + "-1.0.0.jar");
    return ExitCode.OK;
  }
}
