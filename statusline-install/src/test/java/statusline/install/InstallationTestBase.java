package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A home directory and an image, created for each test.
abstract class InstallationTestBase {
  @TempDir Path folder;

  TestPaths paths;

  @BeforeEach
  void createDirectories() throws IOException {
    paths = TestPaths.in(folder);
  }
}
