package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The native client, compiled once for the tests that need a supervisor.
final class BuiltClient {
  private static final Path SOURCES = Path.of("..", "statusline-dist", "src", "native");
  private static final Path COMPILER = Path.of("/usr/bin/cc");
  private static boolean built;

  private BuiltClient() {}

  /// {@return its absolute path; skips the test if there is no C compiler}
  static synchronized Path program() {
    assumeTrue(Files.isExecutable(COMPILER), "no supervisor can be built: no " + COMPILER);
    Path program = Path.of("target", "native-client", "statusline").toAbsolutePath();
    try {
      if (!built) {
        build(program);
        built = true;
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    return program;
  }

  private static void build(Path program) throws IOException, InterruptedException {
    Files.createDirectories(program.getParent());
    List<String> command = new ArrayList<>();
    command.addAll(List.of(COMPILER.toString(), "-std=c11", "-D_GNU_SOURCE", "-O1"));
    command.addAll(List.of("-o", program.toString()));
    try (DirectoryStream<Path> sources = Files.newDirectoryStream(SOURCES, "*.c")) {
      sources.forEach(source -> command.add(source.toString()));
    }
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
