package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Builds the native client and runs its tests, which are programs in C.
class NativeClientTest {
  private static final Path DIST = Product.ROOT.resolve("statusline-dist");

  @Test
  void testProgramsOfTheNativeClientPass() throws Exception {
    Process tests =
        new ProcessBuilder(
                "sh",
                DIST.resolve("src/native/build-and-test.sh").toString(),
                "cc",
                DIST.resolve("target/native-test").toString(),
                DIST.resolve("src/test/resources/stdin").toString())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String output = new String(tests.getInputStream().readAllBytes(), UTF_8);

    // The output reports tests that were skipped.
    System.out.print(output);
    assertEquals(0, tests.waitFor(), output);
  }
}
