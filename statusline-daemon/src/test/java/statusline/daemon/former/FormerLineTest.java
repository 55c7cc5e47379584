package statusline.daemon.former;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import statusline.config.RunSettings;

class FormerLineTest {
  @Test
  void onlyVersionOneSelectsFormerCommand() {
    assertTrue(RunSettings.areForFormerCommand(Map.of("STATUSLINE_VERSION", "1")));
    assertFalse(RunSettings.areForFormerCommand(Map.of("STATUSLINE_VERSION", "2")));
    assertFalse(RunSettings.areForFormerCommand(Map.of("STATUSLINE_VERSION", "")));
    assertFalse(RunSettings.areForFormerCommand(Map.of()));
  }

  @Test
  void commandGetsEnvironmentOfHost() {
    Map<String, String> environment = new HashMap<>();
    environment.put("STATUSLINE_VERSION", "1");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("STATUSLINE_HOST_JAVA_TOOL_OPTIONS", "-Xmx1g");
    environment.put("PATH", "/bin");

    FormerLine.restore(environment);

    assertEquals(
        Map.of("STATUSLINE_VERSION", "2", "JAVA_TOOL_OPTIONS", "-Xmx1g", "PATH", "/bin"),
        environment);
  }
}
