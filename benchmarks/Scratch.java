import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A home, a runtime directory and a state directory that nobody else uses; its daemon ends with
/// it.
final class Scratch implements AutoCloseable {
  private final Path root;

  private Scratch(Path root) {
    this.root = root;
  }

  static Scratch make() throws IOException {
    var scratch = new Scratch(Files.createTempDirectory("statusline").toRealPath());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(scratch::remove));
    return scratch;
  }

  Path runtime() {
    return root.resolve("run");
  }

  /// {@return a folder in it, made if it is missing}
  Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  /// {@return the whole environment of a run}
  Map<String, String> variables() throws IOException {
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

  /// {@return an executable shell script in it}
  Path script(String name, String body) throws IOException {
    Path script = root.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  /// {@return its daemon, if one is alive}
  Optional<Jvm> daemon() throws IOException {
    return Jvm.of(runtime()).stream().filter(Jvm::isDaemon).findFirst();
  }

  /// Kills every JVM of it and forgets what they and the clients left: the next run is a cold one.
  void chill() throws IOException {
    killJvms();
    Folder.delete(runtime());
    Folder.delete(root.resolve("state"));
  }

  private void killJvms() throws IOException {
    for (List<Jvm> alive = Jvm.of(runtime()); !alive.isEmpty(); alive = Jvm.of(runtime())) {
      alive.forEach(Jvm::kill);
    }
  }

  private void remove() {
    try {
      killJvms();
      Folder.delete(root);
    } catch (IOException inUse) {
      System.err.println("something is left in " + root + ": " + inUse);
    }
  }

  @Override
  public void close() {
    remove();
  }
}
