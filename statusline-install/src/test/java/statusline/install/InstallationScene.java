package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A home with an image beside it, new for each test.
abstract class InstallationScene {
  @TempDir Path folder;

  TestPlaces places;

  @BeforeEach
  void makePlaces() throws IOException {
    places = TestPlaces.in(folder);
  }
}
