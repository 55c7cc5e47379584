package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The user's file in a configuration directory that only a request names.
class UnlistedFileTest {
  @TempDir Path directory;

  private Configuration unlisted(String text) throws IOException {
    Files.writeString(directory.resolve(LiveConfiguration.USER_FILE), text);
    return unlisted();
  }

  private Configuration unlisted() {
    Environment environment =
        Environment.of(Map.<String, String>of()::get, "/home/ada")
            .withConfigDirectory(directory)
            .untrusted();
    return LiveConfiguration.of(environment).ofAccount();
  }

  @Test
  void linkOutOfTheDirectoryIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.json"), "{\"secret-key\": 1}");
    Files.createSymbolicLink(directory.resolve(LiveConfiguration.USER_FILE), secret);
    Files.createDirectory(directory.resolve("statusline-themes"));
    Files.createSymbolicLink(directory.resolve("statusline-themes/mine.json"), secret);

    Configuration ofFile = unlisted();
    Files.delete(directory.resolve(LiveConfiguration.USER_FILE));
    Configuration ofTheme = unlisted("{\"renderer\": {\"theme\": \"mine\"}}");

    for (Configuration configuration : new Configuration[] {ofFile, ofTheme}) {
      String problems = configuration.problems().toString();
      assertTrue(problems.contains("outside the allowed directory"), problems);
      assertFalse(problems.contains("secret-key"), problems);
    }
  }

  @Test
  void itMaySetTheAppearance() throws IOException {
    Configuration configuration = unlisted("{\"preset\": \"compact\"}");

    assertEquals(Optional.of("compact"), configuration.setting("preset").map(Setting::value));
    assertEquals(Optional.empty(), configuration.notice());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "modules.cost.command; {\"modules\": {\"cost\": {\"command\": \"/evil\"}}}",
        "modules.cost.source; {\"modules\": {\"cost\": {\"source\": \"ccusage\"}}}",
        "modules.weekly.source; {\"modules\": {\"weekly\": {\"source\": \"ccusage\"}}}",
        "modules.git.homeRepository; {\"modules\": {\"git\": {\"homeRepository\": true}}}",
        "modules.acme-evil.anything; {\"modules\": {\"acme-evil\": {\"anything\": 1}}}",
        "broker.maxCacheSize; {\"broker\": {\"maxCacheSize\": 10000}}",
        "performance.fetchPoolSize; {\"performance\": {\"fetchPoolSize\": 16}}"
      })
  void itSetsNothingElse(String path, String text) throws IOException {
    Configuration configuration = unlisted(text);

    assertEquals(Optional.empty(), configuration.setting(path));
    assertTrue(
        configuration.notice().orElse("").contains("statusline accounts add " + directory),
        () -> configuration.notice().toString());
  }
}
