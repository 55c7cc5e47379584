package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulePictureTest {
  @Test
  void architectureShowsTheDependenciesOfTheModules() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path program = Product.ROOT.resolve("build").resolve("ModulePicture.java");
    Process check =
        new ProcessBuilder(java.toString(), program.toString(), Product.ROOT.toString(), "check")
            .redirectErrorStream(true)
            .start();
    String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, check.waitFor(), output);
  }
}
