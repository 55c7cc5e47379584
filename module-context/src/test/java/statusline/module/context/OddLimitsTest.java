package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

/// Tests limits as gateways and other versions of the host write them.
class OddLimitsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

  /// The seven-day limit, which is valid.
  private static final String SEVEN =
      "\"seven_day\":{\"used_percentage\":61,\"resets_at\":1795716300}";

  @ParameterizedTest
  @CsvSource({"100, 5h 100%", "100.4, 5h 100%", "105, 5h 105%", "112.5, 5h 113%", "2500, 5h 2500%"})
  void exceededLimitIsShownInRedBesideItsNeighbour(String percent, String text) throws Exception {
    FakeEnvironment environment = limits("\"five_hour\":{\"used_percentage\":" + percent + "}");

    assertEquals(text + ", 7d 61% resets 3d04h", all(environment));
    assertEquals("ALARM", segments(environment).getFirst().full().getLast().tone().name());
    assertEquals(List.of(), warnings(environment));
  }

  @ParameterizedTest
  @CsvSource({"104.2, spend limit 104%", "'\"112.5\"', spend limit 113%"})
  void exceededSpendLimitIsShown(String percent, String text) throws Exception {
    assertEquals(
        "7d 61% resets 3d04h, " + text,
        all(limits("\"spend_limit\":{\"used_percentage\":" + percent + "}")));
  }

  @ParameterizedTest
  @CsvSource({
    "1795449600, 1h55m",
    "1795449600.5, 1h55m",
    "1795449600000, 1h55m",
    "'\"1795449600\"', 1h55m",
    "'\"2026-11-23T16:00:00Z\"', 1h55m",
    "'\"2026-11-23T16:00:00.152795+00:00\"', 1h55m",
    "'\"2026-11-23T17:00:00+01:00\"', 1h55m",
    "'\"2026-11-23 16:00:00\"', 1h55m"
  })
  void resetHasManyForms(String reset, String left) throws Exception {
    String fiveHour = "\"five_hour\":{\"used_percentage\":42,\"resets_at\":" + reset + "}";

    assertEquals("5h 42% resets " + left + ", 7d 61% resets 3d04h", all(limits(fiveHour)));
  }

  @ParameterizedTest
  @CsvSource({"'\"soon\"'", "0", "-1", "8040", "true", "[]", "{}", "'\"\"'", "1e300"})
  void unreadableResetIsNamedAndTakesNothingWithIt(String reset) throws Exception {
    FakeEnvironment environment =
        limits("\"five_hour\":{\"used_percentage\":42,\"resets_at\":" + reset + "}");

    assertEquals("5h 42%, 7d 61% resets 3d04h", all(environment));
    assertEquals(
        List.of("the host states a reset of five_hour that is no time"), warnings(environment));
  }

  @Test
  void nullIsNoField() throws Exception {
    FakeEnvironment environment =
        limits(
            "\"five_hour\":{\"used_percentage\":42,\"resets_at\":null},\"seven_day_opus\":null,"
                + "\"seven_day_sonnet\":{\"utilization\":null,\"resets_at\":null}");

    assertEquals("5h 42%, 7d 61% resets 3d04h", all(environment));
    assertEquals(List.of(), warnings(environment));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"used_percentage\":\"42\"'",
    "'\"used_percentage\":\"42%\"'",
    "'\"used_percentage\":\" 42.4 \"'",
    "'\"utilization\":42.0'",
    "'\"utilization\":\"42\"'",
    "'\"percent\":42'",
    "'\"used_percentage\":null,\"utilization\":42'"
  })
  void percentageHasManyForms(String percent) throws Exception {
    assertEquals("5h 42%, 7d 61% resets 3d04h", all(limits("\"five_hour\":{" + percent + "}")));
  }

  @ParameterizedTest
  @CsvSource({"42", "'\"42\"'"})
  void bareNumberIsThePercentage(String percent) throws Exception {
    assertEquals("5h 42%, 7d 61% resets 3d04h", all(limits("\"five_hour\":" + percent)));
  }

  @ParameterizedTest
  @CsvSource({"1795449600", "1e300", "'\"much\"'", "true", "[]", "{}"})
  void unreadablePercentageIsNamedAndTakesNothingWithIt(String percent) throws Exception {
    FakeEnvironment environment =
        limits("\"five_hour\":{\"used_percentage\":" + percent + ",\"resets_at\":1795449600}");

    assertEquals("5h – resets 1h55m, 7d 61% resets 3d04h", all(environment));
    assertEquals(
        List.of("the host states a used_percentage of five_hour that is no percentage"),
        warnings(environment));
  }

  @Test
  void negativePercentageIsShownWithAWarning() throws Exception {
    FakeEnvironment environment = limits("\"five_hour\":{\"used_percentage\":-3}");

    assertEquals("5h -3%, 7d 61% resets 3d04h", all(environment));
    assertEquals(
        List.of("the host states that -3.0 % of five_hour are used"), warnings(environment));
  }

  @Test
  void negativeAmountIsDroppedAlone() throws Exception {
    FakeEnvironment environment =
        limits("\"spend_limit\":{\"used_percentage\":42,\"used_usd\":-1,\"limit_usd\":100}");

    assertEquals("7d 61% resets 3d04h, spend limit 42%", all(environment));
    assertEquals(
        List.of("the host states a used_usd of spend_limit that is no amount"),
        warnings(environment));
  }

  @Test
  void limitsOfUnknownNamesAreShownUnderTheirNames() throws Exception {
    FakeEnvironment environment =
        limits(
            "\"seven_day_opus\":{\"used_percentage\":31,\"resets_at\":1795716300},"
                + "\"model_scoped\":[{\"display_name\":\"Fable 5\",\"utilization\":76},"
                + "{\"utilization\":1},{\"display_name\":\"x\"},7,null],"
                + "\"five_hour_batch\":{\"used_percentage\":2}, \"tokens\":\"many\"");

    Segment other = segments(environment).getLast();
    assertEquals("other", other.name());
    assertEquals(
        "7d opus 31% resets 3d04h, Fable 5 76%, model scoped 1%, 5h batch 2%",
        SegmentText.full(other));
    assertEquals("Fable 5 76%", SegmentText.minimal(other));
    assertEquals(
        List.of("the host states a used_percentage of tokens that is no percentage"),
        warnings(environment));
  }

  @ParameterizedTest
  @CsvSource({
    "[]",
    "null",
    "7",
    "'\"none\"'",
    "{}",
    "'{\"five_hour\":{}}'",
    "'{\"five_hour\":[]}'"
  })
  void unreadableLimitsAreAbsent(String limits) throws Exception {
    ModuleProbe<LimitsReading> probe = ModuleProbe.of(new LimitsModule(), document(limits));

    if (limits.equals("7")) {
      assertEquals("rate limits 7%", SegmentText.full(probe.segments().getFirst()));
    } else {
      assertEquals(List.of(), probe.segments());
    }
  }

  @Test
  void nameCannotForgeAStoredSample() throws Exception {
    FakeEnvironment environment = limits("\"a\\tb\\nc\\u001b[31m\":{\"used_percentage\":5}");

    assertEquals("7d 61% resets 3d04h, a b c  31m 5%", all(environment));
    assertEquals("7d 61% resets 3d04h, a b c  31m 5%", all(environment));
  }

  @Test
  void limitWithoutResetEndsAfterItsLength() throws Exception {
    FakeEnvironment environment = limits("\"five_hour\":{\"used_percentage\":42}");
    SessionInput own = environment.session();
    environment.session(
        Sessions.changed(
            own, "/prompt_cache", Map.of("ttl", "1h", "expires_at", NOW.getEpochSecond() + 3600)));
    assertEquals("5h 42%, 7d 61% resets 3d04h", all(environment));

    environment.clock().advance(Duration.ofHours(5));

    assertEquals("5h –, 7d 61% resets 2d23h, 5h00m old", all(environment));
  }

  private static FakeEnvironment limits(String first) {
    return document("{" + first + "," + SEVEN + "}");
  }

  private static FakeEnvironment document(String limits) {
    String text = Sessions.afterFirstReply().json().toString();
    String all = text.substring(0, text.lastIndexOf('}')) + ",\"rate_limits\":" + limits + "}";
    return FakeEnvironment.of(Sessions.ofText(all)).now(NOW);
  }

  private static String all(FakeEnvironment environment) throws Exception {
    return String.join(", ", segments(environment).stream().map(SegmentText::full).toList());
  }

  private static List<Segment> segments(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(new LimitsModule(), environment).segments();
  }

  private static List<String> warnings(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(new LimitsModule(), environment).validation().warnings();
  }
}
