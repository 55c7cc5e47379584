package statusline.dist;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// An image on disk, run as a process in an environment of its own.
///
/// @param folder of the image
/// @param program the one in `bin` that is run
/// @param variables the whole environment of its processes
/// @param directory they are run in
record BuiltImage(Path folder, String program, Map<String, String> variables, Path directory) {
  private static final long LIMIT_SECONDS = 60;

  /// The image that the build made, with a home of its own.
  static BuiltImage built(Path home) {
    return at(Path.of(System.getProperty("statusline.image")), home);
  }

  /// An image somewhere.
  static BuiltImage at(Path folder, Path home) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("HOME", home.toString());
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("COLUMNS", "160");
    variables.put("NO_COLOR", "1");
    // A daemon of its own, which leaves when the folder goes.
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

  /// The same image, run by another of its programs.
  BuiltImage runBy(String other) {
    return new BuiltImage(folder, other, variables, directory);
  }

  /// Puts a configuration into the home.
  BuiltImage configured(String json) throws IOException {
    Path directory = Path.of(variables.get("HOME")).resolve(".claude");
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("statusline.user.json"), json);
    return this;
  }

  /// The line for a document, as a run of the host gets it.
  Outcome line(String document) throws IOException, InterruptedException {
    return line(document.getBytes(StandardCharsets.UTF_8));
  }

  Outcome line(byte[] document) throws IOException, InterruptedException {
    return run(List.of(launcher().toString()), document);
  }

  /// A person's command.
  Outcome command(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return run(command, new byte[0]);
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

  /// Skips the test, visibly, where no C compiler built the client.
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
    } catch (IOException readNoMore) {
      // It stops at the end of the first value.
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
    var said = new ByteArrayOutputStream();
    process.getInputStream().transferTo(said);
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end within " + LIMIT_SECONDS + " s");
    }
    return new Outcome(process.exitValue(), said.toString(StandardCharsets.UTF_8));
  }

  /// What a process did.
  ///
  /// @param exitCode of it
  /// @param out what it said on standard output
  record Outcome(int exitCode, String out) {
    /// The one line it said.
    String line() {
      if (!out.endsWith("\n") || out.indexOf('\n') != out.length() - 1 || out.isBlank()) {
        throw new AssertionError("not one line that is not blank: " + out);
      }
      return out.substring(0, out.length() - 1);
    }
  }
}
