package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import statusline.testing.TestEnvironment;

class ManualPageTest {
  @TempDir Path folder;

  private CommandLine line;
  private String page;

  @BeforeEach
  void write() throws Exception {
    line = CommandLines.all(TestEnvironment.in(folder));
    page = ManualPage.of(line);
  }

  @Test
  void everyCommandAndOptionHasAnEntry() {
    List<String> missing = new ArrayList<>();
    collectMissing(line, missing);

    assertEquals(List.of(), missing);
  }

  private void collectMissing(CommandLine of, List<String> missing) {
    String name = of.getCommandSpec().qualifiedName(" ");
    String section = section(name);
    for (OptionSpec option : of.getCommandSpec().options()) {
      String names = String.join(", ", option.names()).replace("-", "\\-");
      boolean isStandard = option.usageHelp() || option.versionHelp();
      if (isStandard && of.getParent() != null) {
        continue;
      }
      if (!section.contains("\\fB" + names + "\\fR")) {
        missing.add(name + " " + option.longestName());
      }
    }
    for (PositionalParamSpec parameter : of.getCommandSpec().positionalParameters()) {
      if (!section.contains("\\fI" + parameter.paramLabel().replace("-", "\\-") + "\\fR")) {
        missing.add(name + " " + parameter.paramLabel());
      }
    }
    for (CommandLine below : of.getSubcommands().values()) {
      if (!below.getCommandSpec().usageMessage().hidden()) {
        collectMissing(below, missing);
      }
    }
  }

  /// The text between a command's heading and the next one.
  private String section(String name) {
    boolean isRoot = name.equals("statusline");
    String heading = isRoot ? ".SH OPTIONS\n" : ".SS \"" + name.replace("-", "\\-");
    int start = page.indexOf(isRoot ? heading : heading + "\"");
    start = start < 0 ? page.indexOf(heading + " ") : start;
    assertTrue(start >= 0, "no section for " + name);
    int end = page.indexOf("\n.S", start + heading.length());
    return page.substring(start, end);
  }

  @Test
  void pageNamesVersionAndNoLocalPath() {
    assertTrue(page.startsWith(".TH STATUSLINE 1 \"\" \"statusline "), page);
    assertEquals(-1, page.indexOf(folder.toString()));
  }

  @Test
  void everyLineIsTextOrAKnownMacro() {
    List<String> macros = List.of(".TH ", ".SH ", ".SS ", ".TP", ".PP", ".B ");
    List<String> others = new ArrayList<>();
    for (String text : page.split("\n")) {
      boolean seemsMacro = text.startsWith(".") || text.startsWith("'");
      if (text.isEmpty() || (seemsMacro && macros.stream().noneMatch(text::startsWith))) {
        others.add(text);
      }
    }

    assertEquals(List.of(), others);
  }
}
