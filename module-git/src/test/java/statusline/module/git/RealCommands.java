package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;

/// Runs programs with only the given environment. An interrupted program is killed. Thread-safe.
final class RealCommands implements CommandRunner {
  private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

  private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();

  private final AtomicInteger killed = new AtomicInteger();

  @Override
  public Optional<Path> find(String program) {
    for (String directory : (PATH + ":" + System.getenv("PATH")).split(":", -1)) {
      Path candidate = Path.of(directory, program);
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  @Override
  public CommandOutput run(Command command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.program().toString()));
    line.addAll(command.arguments());
    Path complaint = Files.createTempFile("stderr", ".txt");
    Path output = Files.createTempFile("stdout", ".bin");
    ProcessBuilder builder = new ProcessBuilder(line).directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    builder.environment().put("PATH", PATH);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(output.toFile()).redirectError(complaint.toFile());
    Process process = builder.start();
    started.add(process.toHandle());
    try {
      Duration limit = command.limit().orElse(Duration.ofMinutes(10));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("git did not end within " + limit.toMillis() + " ms");
      }
      int exitCode = process.exitValue();
      byte[] bytes = Files.readAllBytes(output);
      if (bytes.length > command.maxOutputBytes()) {
        throw new IOException("it said more than " + command.maxOutputBytes() + " bytes");
      }
      return CommandOutput.of(
          exitCode, bytes, new String(Files.readAllBytes(complaint), StandardCharsets.UTF_8));
    } finally {
      if (process.isAlive() && command.arguments().contains("status")) {
        killed.incrementAndGet();
      }
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
      Files.delete(complaint);
      Files.delete(output);
    }
  }

  /// {@return whether a started program is still alive}
  boolean isAnyAlive() {
    return started.stream().anyMatch(ProcessHandle::isAlive);
  }

  /// {@return the number of status commands that were killed}
  int killed() {
    return killed.get();
  }
}
