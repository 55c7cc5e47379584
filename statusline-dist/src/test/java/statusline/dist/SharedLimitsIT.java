package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests which limits are shown with two accounts, four sessions each, and one daemon.
@Tag("ci")
class SharedLimitsIT {
  private static final String NO_LIMITS = "";
  private static final int PATIENCE = 40;

  @TempDir Path home;
  private BuiltImage work;
  private BuiltImage hobby;

  @BeforeEach
  void openTwoAccounts() throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home);
    work = image.with("CLAUDE_CONFIG_DIR", home.resolve("work").toString());
    hobby = image.with("CLAUDE_CONFIG_DIR", home.resolve("hobby").toString());
    // A first line does not wait for the name of the account.
    shows("w0", work, fresh("w0"));
    // The daemon was started by the other account.
    Files.createDirectories(home.resolve("hobby"));
    work.command("accounts", "add", home.resolve("hobby").toString());
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    work.command("daemon", "stop");
    work.command("accounts", "remove", home.resolve("hobby").toString());
  }

  private static String fresh(String session) {
    return "{\"session_id\":\"%s\",\"model\":{\"display_name\":\"%s\"}}"
        .formatted(session, session);
  }

  private static String limits(int percent) {
    long now = Instant.now().getEpochSecond();
    return """
    ,"rate_limits":{"five_hour":{"used_percentage":%d,"resets_at":%d},
      "seven_day":{"used_percentage":61,"resets_at":%d}}
    """
        .formatted(percent, now + 8_070, now + 273_630);
  }

  /// {@return a session whose last reply arrived some seconds ago}
  private static String replied(String session, long ago, double usd, String limits) {
    long expiry = Instant.now().getEpochSecond() - ago + 3_600;
    return """
    {"session_id":"%s","model":{"display_name":"%s"},
      "cost":{"total_cost_usd":%s,"total_duration_ms":900000,"total_api_duration_ms":50},
      "prompt_cache":{"warm":true,"ttl":"1h","expires_at":%d,"requests":1}%s}
    """
        .formatted(session, session, usd, expiry, limits);
  }

  /// Under load, a line may omit a late segment; the next line contains it.
  private static String line(BuiltImage account, String document, Predicate<String> awaited)
      throws IOException, InterruptedException {
    String line = account.line(document).line();
    for (int i = 0; i < PATIENCE && !awaited.test(line); i++) {
      line = account.line(document).line();
    }
    return line;
  }

  private static void shows(String limits, BuiltImage account, String document)
      throws IOException, InterruptedException {
    String line = line(account, document, seen -> seen.contains(limits));
    assertTrue(line.contains(limits), line);
  }

  @Test
  void latestLimitsOfAccountAreShownWithAge() throws Exception {
    String old = replied("w1", 600, 1.0, limits(40));
    String recent = replied("w2", 0, 1.0, limits(55));
    String other = replied("h1", 0, 1.0, limits(7));
    String otherOld = replied("h2", 1_800, 1.0, limits(3));
    shows("5h 40% resets 2h14m, 10m old", work, old);
    shows("5h 55% resets 2h14m ·", work, recent);
    shows("5h 3% resets 2h14m, 30m old", hobby, otherOld);
    shows("5h 7% resets 2h14m ·", hobby, other);

    for (int round = 0; round < 3; round++) {
      shows("5h 55% resets 2h14m · 7d 61% resets 3d04h", work, old);
      shows("5h 55% resets 2h14m", work, fresh("w3"));
      shows("5h 7% resets 2h14m", hobby, otherOld);
      shows("5h 7% resets 2h14m", hobby, fresh("h3"));
      for (BuiltImage account : List.of(work, hobby)) {
        String byKey = account.line(replied("k" + round, 0, 2.0, NO_LIMITS)).line();
        assertFalse(byKey.contains("5h "), byKey);
      }
    }
  }

  private void login(String account) throws IOException {
    Files.createDirectories(home.resolve("work"));
    Files.writeString(
        home.resolve("work/.claude.json"),
        "{\"oauthAccount\":{\"accountUuid\":\"" + account + "\"}}");
  }

  @Test
  void loginHidesTheLimitsOfTheFormerAccount() throws Exception {
    login("one");
    String old = replied("w1", 0, 1.0, limits(55));
    shows("5h 55% resets 2h14m", work, old);
    shows("5h 55% resets 2h14m", work, fresh("w2"));

    login("two");

    String line = Deadline.repeat(() -> work.line(fresh("w3")).line(), seen -> !hasLimits(seen));
    assertFalse(hasLimits(line), line);
    // The old session repeats its document, which must not reach the new account.
    work.line(old);
    line = work.line(fresh("w4")).line();
    assertFalse(hasLimits(line), line);
    shows("5h 7% resets 2h14m", work, replied("w1", 0, 2.0, limits(7)));
    shows("5h 7% resets 2h14m", work, fresh("w4"));
  }

  private static boolean hasLimits(String line) {
    return line.contains("5h ");
  }

  @Test
  void limitsSurviveTheDaemon() throws Exception {
    shows("5h 55% resets 2h14m", work, replied("w1", 0, 1.0, limits(55)));

    work.command("daemon", "stop");

    shows("5h 55% resets 2h14m", work, fresh("w2"));
  }
}
