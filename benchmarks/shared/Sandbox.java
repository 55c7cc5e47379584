package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A home, a runtime directory and a state directory for one image. Its daemon is killed and its
/// folder deleted when it is closed, at the latest when the benchmark exits.
public final class Sandbox implements AutoCloseable {
  private final Image image;
  private final Path root;
  private final List<Path> accounts = new ArrayList<>();

  private Sandbox(Image image, Path root) {
    this.image = image;
    this.root = root;
  }

  public static Sandbox make(Image image) throws IOException {
    var sandbox = new Sandbox(image, Files.createTempDirectory("statusline").toRealPath());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::remove));
    return sandbox;
  }

  public Image image() {
    return image;
  }

  public Path runtime() {
    return root.resolve("run");
  }

  /// {@return a folder in the sandbox, created if it is missing}
  public Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  /// {@return a configuration directory that every daemon trusts, created if it is missing}
  public Path account(String name) throws IOException, InterruptedException {
    Path account = folder(name);
    accounts.add(account);
    edit("add", account);
    return account;
  }

  /// Edits the list of accounts. Images of earlier builds have no such list.
  private void edit(String command, Path account) throws IOException, InterruptedException {
    var process = Processes.of(image.client(), "accounts", command, account.toString());
    process.environment().putAll(variables());
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }

  /// {@return the complete environment of a run}
  public Map<String, String> variables() throws IOException {
    var variables = new LinkedHashMap<String, String>();
    variables.put("HOME", folder("home").toString());
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("TERM", "xterm-256color");
    variables.put("COLUMNS", "240");
    variables.put("NO_COLOR", "1");
    variables.put("STATUSLINE_RUNTIME_DIR", runtime().toString());
    variables.put("STATUSLINE_STATE_DIR", root.resolve("state").toString());
    return variables;
  }

  /// {@return a new executable shell script in the sandbox}
  public Path script(String name, String body) throws IOException {
    Path script = root.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  /// {@return the daemon, or empty if none is alive}
  public Optional<Jvm> daemon() throws IOException {
    return Jvm.of(runtime()).stream().filter(Jvm::isDaemon).findFirst();
  }

  /// Kills every JVM of the sandbox and deletes runtime and state directory, so that the next run
  /// is a cold start.
  public void reset() throws IOException {
    killJvms();
    Folders.delete(runtime());
    Folders.delete(root.resolve("state"));
  }

  private void killJvms() throws IOException {
    for (List<Jvm> alive = Jvm.of(runtime()); !alive.isEmpty(); alive = Jvm.of(runtime())) {
      alive.forEach(Jvm::kill);
    }
  }

  private void remove() {
    try {
      killJvms();
      for (Path account : accounts) {
        edit("remove", account);
      }
      accounts.clear();
      Folders.delete(root);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } catch (IOException inUse) {
      System.err.println("warning: cannot delete " + root + ": " + inUse);
    }
  }

  @Override
  public void close() {
    remove();
  }
}
