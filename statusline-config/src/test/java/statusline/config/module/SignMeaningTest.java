package statusline.config.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the meanings of the signs that data modules write.
class SignMeaningTest {
  private static final Pattern GLYPH =
      Pattern.compile("(?:Glyph\\.of|new Glyph)\\(\\s*\"[^\"]*\",\\s*\"([^\"]*)\"");

  /// Signs that mean the same everywhere: unknown, truncated or not known yet, times.
  private static final Set<String> EVERYWHERE = Set.of("–", "…", "×");

  @Test
  void descriptorsExplainEverySign() throws IOException {
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().matches("\\.\\./module-.*/src/main/.*\\.java"))
              .toList();
      for (Path source : sources) {
        Matcher glyph = GLYPH.matcher(Files.readString(source));
        while (glyph.find()) {
          written.add(glyph.group(1).strip());
        }
      }
    }
    written.removeAll(EVERYWHERE);

    Set<String> unexplained = new TreeSet<>(written);
    unexplained.removeAll(explained());
    assertEquals(Set.of(), unexplained);
    assertEquals(true, written.contains("●"), written::toString);
  }

  @Test
  void readmeExplainsTheSignsOfTheRepository() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    DataModuleDescriptor git = ModuleDescriptors.of("git").orElseThrow();

    for (SignDescriptor sign : git.segment("branch").orElseThrow().signs()) {
      boolean isFrequent = sign.sign().length() == 1 && sign.sign().charAt(0) > '~';
      assertTrue(!isFrequent || readme.contains(sign.sign()), sign.sign());
    }
  }

  private static Set<String> explained() {
    Set<String> explained = new TreeSet<>();
    for (DataModuleDescriptor module : ModuleDescriptors.all()) {
      for (SegmentDescriptor segment : module.segments()) {
        for (SignDescriptor sign : segment.signs()) {
          explained.add(sign.sign());
        }
      }
    }
    return explained;
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3 changed files",
    "1, 1 changed file",
    "12, 12 changed files",
    "2+, at least 2 changed files",
    "–, changed files: unknown",
    "-, changed files: unknown",
    "…, changed files: not known yet",
    ".., changed files: not known yet",
  })
  void meaningContainsNumber(String value, String meaning) {
    assertEquals(meaning, new SignDescriptor("●", "{} changed file{s}").of(value));
  }

  @Test
  void meaningWithoutNumberIsTheSame() {
    assertEquals("approved", new SignDescriptor("✓", "approved").of(""));
    assertEquals("tag of this commit", new SignDescriptor("#", "tag of this commit").of("v1.2"));
  }
}
