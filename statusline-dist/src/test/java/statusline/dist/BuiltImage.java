package statusline.dist;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import statusline.daemon.client.DaemonClient;

/// An image on disk whose programs run in an isolated environment.
///
/// @param folder directory of the image
/// @param program name of the program in `bin` to run
/// @param variables complete environment of its processes
/// @param directory working directory of its processes
record BuiltImage(Path folder, String program, Map<String, String> variables, Path directory) {
  private static final long LIMIT_SECONDS = 60;
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(5);

  /// {@return the image of the build, with the given home directory}
  static BuiltImage built(Path home) {
    return at(Path.of(System.getProperty("statusline.image")), home);
  }

  /// {@return an image in a directory}
  static BuiltImage at(Path folder, Path home) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("HOME", home.toString());
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("COLUMNS", "160");
    variables.put("NO_COLOR", "1");
    // A separate daemon, which exits when the directory is deleted.
    variables.put("STATUSLINE_RUNTIME_DIR", home.resolve("run").toString());
    return new BuiltImage(folder, "statusline", variables, home);
  }

  BuiltImage with(String name, String value) {
    var more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new BuiltImage(folder, program, more, directory);
  }

  BuiltImage without(String name) {
    var fewer = new LinkedHashMap<>(variables);
    fewer.remove(name);
    return new BuiltImage(folder, program, fewer, directory);
  }

  BuiltImage in(Path other) {
    return new BuiltImage(folder, program, variables, other);
  }

  /// {@return the image with another of its programs}
  BuiltImage runBy(String other) {
    return new BuiltImage(folder, other, variables, directory);
  }

  /// Writes a configuration into the home directory.
  BuiltImage configured(String json) throws IOException {
    Path directory = Path.of(variables.get("HOME")).resolve(".claude");
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("statusline.user.json"), json);
    return this;
  }

  /// Runs the launcher with a document, as the host does.
  Outcome line(String document) throws IOException, InterruptedException {
    return line(document.getBytes(StandardCharsets.UTF_8));
  }

  Outcome line(byte[] document) throws IOException, InterruptedException {
    return run(List.of(launcher().toString()), document);
  }

  /// Runs a command of the launcher.
  Outcome command(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return run(command, new byte[0]);
  }

  /// Stops each daemon in the runtime directory, as the command `daemon stop` does, but without the
  /// start of a JVM.
  void stopDaemon() throws IOException {
    for (Path instance : instances()) {
      new DaemonClient(instance).stop(EXIT_TIMEOUT);
    }
  }

  /// {@return the directory of each daemon in the runtime directory}
  List<Path> instances() throws IOException {
    List<Path> found = new ArrayList<>();
    Path runtime = Path.of(variables.get("STATUSLINE_RUNTIME_DIR"));
    if (Files.isDirectory(runtime)) {
      try (DirectoryStream<Path> instances = Files.newDirectoryStream(runtime, "1-*")) {
        instances.forEach(found::add);
      }
    }
    return found;
  }

  /// Runs the image's JVM for one line, with additional options such as a class log.
  Outcome java(String document, String... options) throws IOException, InterruptedException {
    return run(javaCommand("jvm.options", options), document.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return the command that starts the image's JVM with one of its option files}
  ///
  /// @param file name of the option file
  /// @param options additional options
  List<String> javaCommand(String file, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("runtime/bin/java").toString()));
    for (String option : Files.readAllLines(folder.resolve("lib").resolve(file))) {
      if (option.equals("-m")) {
        command.addAll(List.of(options));
      }
      command.add(option);
    }
    return command;
  }

  Path launcher() {
    return folder.resolve("bin").resolve(program);
  }

  /// Skips the test if the image has no native client.
  void assumeNative() throws IOException {
    byte[] beginning = new byte[2];
    try (InputStream program = Files.newInputStream(launcher())) {
      program.readNBytes(beginning, 0, 2);
    }
    assumeFalse(
        beginning[0] == '#' && beginning[1] == '!', "this image has no native client: no cc");
  }

  Path cache() {
    return folder.resolve("lib/statusline.aot");
  }

  Outcome run(List<String> command, byte[] input) throws IOException, InterruptedException {
    Process process = start(command);
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException inputClosed) {
      // The client stops reading at the end of the first value.
    }
    return outcome(process);
  }

  Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static Outcome outcome(Process process) throws IOException, InterruptedException {
    var output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the process did not exit within " + LIMIT_SECONDS + " s");
    }
    return new Outcome(process.exitValue(), output.toString(StandardCharsets.UTF_8));
  }

  /// The result of a process.
  ///
  /// @param exitCode exit code
  /// @param out standard output
  record Outcome(int exitCode, String out) {
    /// {@return the output, which must be one line that is not blank}
    String line() {
      if (!out.endsWith("\n") || out.indexOf('\n') != out.length() - 1 || out.isBlank()) {
        throw new AssertionError("expected one line that is not blank: " + out);
      }
      return out.substring(0, out.length() - 1);
    }
  }
}
