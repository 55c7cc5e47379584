package statusline.config.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.Environment;
import statusline.storage.guard.AccessGuard;
import statusline.testing.TestEnvironment;

/// Tests where the host's theme is found. Version 2.1.332 stores it in `settings.json`, which has
/// precedence over `.claude.json`.
class HostThemeTest {
  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> checks = new ArrayDeque<>();
  private Environment environment;
  private LiveAccount account;

  @BeforeEach
  void createAccount() throws IOException {
    environment = TestEnvironment.in(folder);
    Files.createDirectories(environment.configDirectory().resolve("themes"));
    account = new LiveAccount(environment, Runnable::run, new AccessGuard(nanos::get), nanos::get);
  }

  private void write(Path file, String text) throws IOException {
    Path next = Files.writeString(folder.resolve("next"), text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void settings(String text) throws IOException {
    write(environment.configDirectory().resolve("settings.json"), text);
  }

  private void claude(String text) throws IOException {
    write(environment.home().resolve(".claude.json"), text);
  }

  private void custom(String name, String text) throws IOException {
    write(environment.configDirectory().resolve("themes").resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"theme\":\"light\"}; ; light",
        "; {\"theme\":\"light-daltonized\"}; light-daltonized",
        "{\"theme\":\"dark\"}; {\"theme\":\"light\"}; light",
        "{\"theme\":\"light-ansi\"}; {\"model\":\"x\"}; light-ansi",
        "{\"theme\":\"light\"}; {\"theme\":7}; light",
        "{\"theme\":\"dark-ansi\"}; [; dark-ansi",
        "; {\"theme\":\"auto\"}; auto"
      })
  void settingsHavePrecedence(String claude, String settings, String theme) throws IOException {
    if (claude != null) {
      claude(claude);
    }
    if (settings != null) {
      settings(settings);
    }

    assertEquals(Optional.of(theme), account.theme());
  }

  @Test
  void themeIsUnknownWithoutFiles() {
    assertEquals(Optional.empty(), account.theme());
  }

  @Test
  void changedThemeIsFoundAfterASecond() throws IOException {
    settings("{\"theme\":\"dark\"}");
    account.theme();
    settings("{\"theme\":\"light\"}");

    assertEquals(Optional.of("dark"), account.theme());
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertEquals(Optional.of("light"), account.theme());
  }

  @Test
  void partOfAFileKeepsTheTheme() throws IOException {
    settings("{\"theme\":\"light\"}");
    account.theme();
    settings("{\"theme\":");
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertEquals(Optional.of("light"), account.theme());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "Mine", "my_2nd-theme"})
  void themeOfTheUserHasABase(String name) throws IOException {
    settings("{\"theme\":\"custom:" + name + "\"}");
    custom(name + ".json", "{\"name\":\"Mine\",\"base\":\"light\",\"overrides\":{}}");

    assertEquals(Optional.of("light"), account.theme());
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom:none", "custom:../../x", "custom:", "custom:a b", "custom:."})
  void unknownThemeOfTheUserHasNone(String name) throws IOException {
    settings("{\"theme\":\"" + name + "\"}");

    assertEquals(Optional.empty(), account.theme());
  }

  @Test
  void themeIsKnownBeforeALargeFileIsRead() throws IOException {
    settings("{\"theme\":\"light\"}");
    account = new LiveAccount(environment, checks::add, new AccessGuard(nanos::get), nanos::get);
    account.prepare();
    account.prepare();
    assertEquals(1, checks.size());
    checks.remove().run();

    assertEquals(Optional.of("light"), account.theme());
    assertEquals(Optional.of(""), account.id());
  }
}
