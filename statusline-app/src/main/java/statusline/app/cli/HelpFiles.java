package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the help of each command into a file, which the native client prints without a JVM. The
/// build of the image runs this command.
@Command(
    name = "generate-help",
    description = "Write the help of each command into a directory.",
    hidden = true,
    footer = "  statusline generate-help share/help")
final class HelpFiles implements Callable<Integer> {
  private static final String SUFFIX = ".txt";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIRECTORY", description = "Directory of the files.")
  private Path directory = Path.of("");

  HelpFiles() {}

  @Override
  public Integer call() throws IOException {
    CommandLine root = requireNonNull(spec, "spec").commandLine().getParent();
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("version" + SUFFIX), version(), UTF_8);
    write(root);
    return CommandLine.ExitCode.OK;
  }

  private static String version() {
    return String.join("\n", new Version().getVersion()) + "\n";
  }

  private void write(CommandLine command) throws IOException {
    String name = command.getCommandSpec().qualifiedName("-");
    Path file = directory.resolve(name + SUFFIX);
    Files.writeString(file, command.getUsageMessage(Ansi.OFF), UTF_8);
    Set<CommandLine> below = new HashSet<>(command.getSubcommands().values());
    for (CommandLine each : below) {
      write(each);
    }
  }
}
