package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import statusline.config.Environment;
import statusline.config.dropin.DropInException;
import statusline.config.dropin.DropInFolder;
import statusline.config.dropin.JarSet;
import statusline.install.dropin.DropInCandidate;
import statusline.install.dropin.DropInCheck;
import statusline.install.dropin.DropInInstallation;

/// Manages the data modules of third parties.
@Command(
    name = "modules",
    description = {
      "Manage drop-ins: data modules of third parties.",
      "A drop-in runs with your rights. Its jars are loaded only if you trust them."
    },
    subcommands = HelpCommand.class,
    footer = {
      "  statusline modules add acme-load.jar",
      "  statusline modules list",
      "  statusline modules remove acme-load"
    })
final class ModulesCommand implements Runnable {
  private final Environment environment;
  private final DropInFolder folder;

  @Spec private @Nullable CommandSpec spec;

  ModulesCommand(Environment environment) {
    this.environment = environment;
    this.folder = environment.dropInFolder();
  }

  @Override
  public void run() {
    throw new MissingCommand(spec);
  }

  @Command(
      name = "list",
      description = "List the drop-ins, loaded or not.",
      footer = "  statusline modules list")
  int list() {
    Output.of(spec).lines(new DropInTable(environment).text());
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "add",
      description = {
        "Copy a drop-in into the folder of your drop-ins and trust it.",
        "An earlier version is replaced."
      },
      footer = {
        "  statusline modules add acme-load.jar",
        "  statusline modules add --yes acme-load.jar library.jar"
      })
  int add(
      @Parameters(
              paramLabel = "JAR",
              arity = "1..*",
              description = "The jar of the drop-in, and the jars of its libraries.")
          List<Path> jars,
      @Mixin AllowedCode allowed,
      @Option(names = "--yes", description = "Trust the jars without asking.") boolean yes)
      throws DropInException, IOException {
    return trusted(
        new DropInInstallation(folder).add(jars, allowed.words(), one -> consents(one, yes)));
  }

  @Command(
      name = "trust",
      description = {
        "Trust the jars of a drop-in that is in the folder.",
        "This command also ends a quarantine."
      },
      footer = "  statusline modules trust acme-load")
  int trust(
      @Parameters(paramLabel = "ID", description = "The id, name or path of the drop-in.")
          String name,
      @Mixin AllowedCode allowed,
      @Option(names = "--yes", description = "Trust the jars without asking.") boolean yes)
      throws DropInException, IOException {
    return trusted(
        new DropInInstallation(folder).trust(name, allowed.words(), one -> consents(one, yes)));
  }

  @Command(
      name = "remove",
      description = "Delete a drop-in from the folder.",
      footer = "  statusline modules remove acme-load")
  int remove(
      @Parameters(paramLabel = "ID", description = "The id, name or path of the drop-in.")
          String name)
      throws DropInException, IOException {
    print("removed " + new DropInInstallation(folder).remove(name));
    DropInTable.refreshDaemon(environment);
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "check",
      description = {
        "Check a drop-in before you publish it.",
        "This command runs the code of the drop-in."
      },
      footer = "  statusline modules check target/acme-load-1.0.jar")
  int check(
      @Parameters(
              paramLabel = "JAR",
              description = "The jar of the drop-in, or a directory with its libraries too.")
          Path jar,
      @Mixin AllowedCode allowed)
      throws DropInException, IOException {
    List<String> problems = DropInCheck.of(JarSet.of(jar), allowed.words());
    problems.forEach(this::print);
    if (!problems.isEmpty()) {
      throw new IOException(jar + " cannot be published: problems: " + problems.size());
    }
    print(jar + " can be used as a drop-in");
    return CommandLine.ExitCode.OK;
  }

  /// Reports a drop-in that is trusted now.
  ///
  /// @param name of the drop-in; empty if the user refuses
  private int trusted(String name) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("the jars are not trusted; nothing was changed");
    }
    print("trusted " + name + " in " + folder.path());
    DropInTable.refreshDaemon(environment);
    return CommandLine.ExitCode.OK;
  }

  private boolean consents(DropInCandidate candidate, boolean yes) {
    candidate.description().forEach(this::print);
    if (yes) {
      return true;
    }
    Optional<Boolean> answer =
        Terminal.of(spec).confirm("Trust this code? It runs with your rights.");
    return answer.orElseThrow(
        () ->
            new ParameterException(
                requireNonNull(spec, "spec").commandLine(),
                "standard input is not a terminal; use --yes to trust the jars"));
  }

  private void print(String sentence) {
    Output.of(spec).sentence(sentence);
  }
}
