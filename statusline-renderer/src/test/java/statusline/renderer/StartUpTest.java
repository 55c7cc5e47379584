package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fusesource.jansi.Ansi;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import statusline.api.Segment;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.ColorDepth;

/// Tests the classes that a JVM loads for one line.
class StartUpTest {
  @Test
  void usualLineLoadsNoWidthTable() throws Exception {
    String log = classesLoadedBy("usual");

    assertTrue(log.contains("statusline.renderer.LineRenderer "));
    assertFalse(log.contains("org.jline."));
  }

  @Test
  void lineLoadsNoSlowClasses() throws Exception {
    for (String preset : List.of("usual", "full")) {
      String log = classesLoadedBy(preset);

      for (String slow :
          List.of("java.lang.runtime.ObjectMethods ", "java.util.regex.", "java.util.stream.")) {
        assertFalse(log.contains(slow), preset + " loads " + slow);
      }
    }
  }

  @Test
  void ideographsLoadWidthTable() throws Exception {
    assertTrue(classesLoadedBy("漢字").contains("org.jline.utils.WCWidth "));
  }

  private static String classesLoadedBy(String model) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-Xlog:class+load", "-cp", classPath(), OneLine.class.getName()));
    command.add(model);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), log);
    return log;
  }

  private static String classPath() throws Exception {
    List<String> locations = new ArrayList<>();
    for (Class<?> type :
        List.of(LineRenderer.class, OneLine.class, Segment.class, Ansi.class, WCWidth.class)) {
      locations.add(location(type));
    }
    return String.join(File.pathSeparator, locations);
  }

  private static String location(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /// A program that renders one line.
  static final class OneLine {
    private OneLine() {}

    public static void main(String[] args) throws IOException {
      boolean full = args[0].equals("full");
      TestLine line = TestLine.usual();
      if (full) {
        line.in(TestPresets.look(Preset.FULL));
      } else if (!args[0].equals("usual")) {
        line.with("git", args[0], "", "");
      }
      ColorDepth depth = full ? ColorDepth.TRUECOLOR : ColorDepth.ANSI16;
      System.out.println(line.notice("config: bad").render(100, depth));
    }
  }
}
