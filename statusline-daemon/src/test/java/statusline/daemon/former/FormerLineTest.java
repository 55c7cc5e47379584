package statusline.daemon.former;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.RunSettings;

class FormerLineTest {
  @Test
  void onlyVersionOneSelectsFormerCommand() {
    assertTrue(RunSettings.areForFormerCommand(Map.of("STATUSLINE_VERSION", "1")));
    assertFalse(RunSettings.areForFormerCommand(Map.of("STATUSLINE_VERSION", "2")));
    assertFalse(RunSettings.areForFormerCommand(Map.of("STATUSLINE_VERSION", "")));
    assertFalse(RunSettings.areForFormerCommand(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OutOfMemoryError.class,
        StackOverflowError.class,
        NoClassDefFoundError.class,
        LinkageError.class,
        IllegalStateException.class,
        IOException.class
      })
  void failureOfFormerCommandIsNoLine(Class<? extends Throwable> type) throws Exception {
    Throwable failure = type.getConstructor().newInstance();

    assertEquals(
        Optional.empty(),
        FormerLine.of(
            new byte[0],
            () -> {
              FormerLineTest.<RuntimeException>fail(failure);
              return Optional.empty();
            }));
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void fail(Throwable failure) throws X {
    throw (X) failure;
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
