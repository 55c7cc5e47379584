package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.broker.TestModule.Words;

/// Tests that a session with a program on its own `PATH` does not share the readings of others.
class ProgramOfSessionTest {
  private static final String NAME = "statusline-test-tool";

  @TempDir Path folder;

  @Test
  void sessionUsesProgramOfItsPath() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("bin"));
    Path tool = Files.writeString(directory.resolve(NAME), "#!/bin/sh\necho run in $PATH\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    TestModule module = module();
    try (var broker = new TestBroker(folder, module)) {
      assertEquals("not found", words(broker, "one", "/usr/bin:/bin", true));
      assertEquals("found", words(broker, "two", directory + ":/usr/bin:/bin", true));
      assertEquals("not found", words(broker, "one", "/usr/bin", true));
      assertEquals("found", words(broker, "three", "/bin:" + directory, true));
      assertEquals("not found", words(broker, "four", directory.toString(), false));
      assertEquals(2, module.fetches.get());
    }
  }

  private static TestModule module() {
    return new TestModule(
            "tool",
            context -> {
              Optional<Path> found = context.commands().find(NAME);
              return Fetched.of(new Words(found.isPresent() ? "found" : "not found"));
            })
        .costing(Effort.PROGRAM)
        .scopedBy(context -> context.withProgram(Scope.machine(), NAME));
  }

  private static String words(TestBroker broker, String session, String path, boolean trusted) {
    return TestBroker.words(
        broker.lineData(session, Map.of("PATH", path), trusted).entries().getFirst());
  }
}
