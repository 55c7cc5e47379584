package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import statusline.config.AccountList;

/// Edits the list of configuration directories that every daemon of the user trusts.
@Command(
    name = "accounts",
    description = {
      "Edit the list of configuration directories.",
      "In other configuration directories of Claude Code, the daemon uses only the settings that"
          + " concern the appearance."
    },
    subcommands = HelpCommand.class,
    footer = {"  statusline accounts list", "  statusline accounts add ~/.claude-work"})
final class AccountsCommand implements Runnable {
  private final AccountList accounts;

  @Spec private @Nullable CommandSpec spec;

  AccountsCommand(AccountList accounts) {
    this.accounts = accounts;
  }

  @Override
  public void run() {
    throw new MissingCommand(spec);
  }

  @Command(
      name = "list",
      description = "List the configuration directories.",
      footer = "  statusline accounts list")
  int list() {
    new TreeSet<>(accounts.directories()).forEach(directory -> print(directory.toString()));
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "add",
      description = "Add configuration directories to the list.",
      footer = "  statusline accounts add ~/.claude-work")
  int add(
      @Parameters(paramLabel = "DIR", arity = "1..*", description = "The directory to add.")
          List<Path> directories)
      throws IOException {
    for (Path directory : ConfigDirectories.absolute(directories)) {
      boolean isNew = accounts.add(directory);
      print(isNew ? "added " + directory : directory + " is already listed");
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "remove",
      description = "Remove configuration directories from the list.",
      footer = "  statusline accounts remove ~/.claude-work")
  int remove(
      @Parameters(paramLabel = "DIR", arity = "1..*", description = "The directory to remove.")
          List<Path> directories)
      throws IOException {
    for (Path typed : directories) {
      Path directory = typed.toAbsolutePath().normalize();
      if (!accounts.remove(directory)) {
        throw new IOException(directory + " is not listed");
      }
      print("removed " + directory);
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(String sentence) {
    Output.of(spec).sentence(sentence);
  }
}
