import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuildSettingsTest {
  @Test
  void missingPropertyIsAnError() {
    assertThrows(IllegalStateException.class, BuildSettings::fromSystemProperties);
  }

  @Test
  void compilerFlagsHaveNoComments() throws IOException {
    List<String> flags =
        BuildSettings.compilerFlags(Path.of(System.getProperty("statusline.root")));
    assertTrue(flags.contains("-Werror"), flags.toString());
    assertFalse(flags.stream().anyMatch(flag -> !flag.startsWith("-")), flags.toString());
  }
}
