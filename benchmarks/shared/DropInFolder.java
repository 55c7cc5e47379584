package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The drop-ins of an account, managed with the commands of the image.
///
/// @param sandbox names the image, the home and the state directory
/// @param account the configuration directory
public record DropInFolder(Sandbox sandbox, Path account) {
  /// The end of a command.
  ///
  /// @param output standard output and standard error
  private record Outcome(int exitCode, String output) {}

  /// Adds a drop-in or replaces an earlier version of it.
  public void add(Path jar) throws IOException, InterruptedException {
    expect("modules", "add", "--yes", jar.toString());
  }

  public void remove(String name) throws IOException, InterruptedException {
    expect("modules", "remove", name);
  }

  /// Adds a drop-in that may call `System.exit`. If the command refuses the jar, it is copied into
  /// the folder and trusted there.
  ///
  /// @param name of the drop-in in the folder
  public void force(Path jar, String name) throws IOException, InterruptedException {
    Outcome added = run("modules", "add", "--yes", "--allow", "exit", jar.toString());
    if (added.exitCode() != 0) {
      copy(jar, name);
    }
  }

  /// Copies a jar into the folder and trusts it. An unusable one is refused and listed.
  public void copy(Path jar, String name) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(account.resolve("statusline/modules"));
    Files.copy(jar, folder.resolve(name + ".jar"));
    run("modules", "trust", "--yes", "--allow", "exit", name);
  }

  /// {@return the list of the drop-ins with their problems}
  public String list() throws IOException, InterruptedException {
    return expect("modules", "list");
  }

  /// {@return the report of `doctor`, which has another exit code if it finds problems}
  public String doctor() throws IOException, InterruptedException {
    return run("doctor").output();
  }

  private String expect(String... words) throws IOException, InterruptedException {
    Outcome outcome = run(words);
    if (outcome.exitCode() != 0) {
      throw new IOException(String.join(" ", words) + " failed: " + outcome.output());
    }
    return outcome.output();
  }

  private Outcome run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(sandbox.image().client()));
    command.addAll(List.of(words));
    var builder = Processes.of(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), output);
  }

  /// {@return the complete environment of a command or line of the account}
  public Map<String, String> variables() throws IOException {
    var variables = new LinkedHashMap<>(sandbox.variables());
    variables.put("CLAUDE_CONFIG_DIR", account.toString());
    return variables;
  }
}
