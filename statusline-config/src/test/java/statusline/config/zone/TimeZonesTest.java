package statusline.config.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {
  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  private final TimeZone zoneOfTheJvm = TimeZone.getDefault();

  @BeforeEach
  void setZoneOfTheJvm() {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
  }

  @AfterEach
  void restoreZoneOfTheJvm() {
    TimeZone.setDefault(zoneOfTheJvm);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Etc/UTC", "UTC0", ":UTC", "GMT0", "GMT+0", "<UTC>0", "UTC-0"})
  void utcIsAnOffset(String variable) {
    assertEquals(ZoneOffset.UTC, TimeZones.of(variable));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    ":Europe/Berlin, Europe/Berlin",
    "/usr/share/zoneinfo/Europe/Berlin, Europe/Berlin",
    "/usr/share/zoneinfo/posix/Europe/Berlin, Europe/Berlin",
    ":/usr/share/zoneinfo/America/Argentina/Ushuaia, America/Argentina/Ushuaia",
    "Asia/Kathmandu, Asia/Kathmandu",
    "Etc/GMT-3, Etc/GMT-3",
    "EST5EDT, EST5EDT",
    "CET, CET"
  })
  void nameOfTheZoneDatabaseIsItsZone(String variable, String zone) {
    assertEquals(ZoneId.of(zone), TimeZones.of(variable));
  }

  @ParameterizedTest
  @CsvSource({"EST, -5", ":EST, -5", "MST, -7", "HST, -10", "ROC, 8", "posix/MST, -7"})
  void nameThatJavaLacksHasItsOffset(String variable, int hours) {
    assertEquals(
        ZoneOffset.ofHours(hours), TimeZones.of(variable).getRules().getOffset(Instant.now()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PST", "IST", "BST", "est", "Factory", "Nowhere/City"})
  void nameThatIsNotInTheZoneDatabaseIsUtc(String variable) {
    assertEquals(ZoneOffset.UTC, TimeZones.of(variable));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "EST5, -05:00",
        "<+03>-3, +03:00",
        ":<+03>-3, +03:00",
        "<-0930>9:30, -09:30",
        "UTC+3, -03:00",
        "GMT-2, +02:00",
        "XYZ-5:45:30, +05:45:30",
        "IST-05:30, +05:30"
      })
  void posixOffsetCountsWestOfUtc(String variable, String offset) {
    assertEquals(ZoneOffset.of(offset), TimeZones.of(variable));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"EST5EDT,M3.2.0,M11.1.0\", America/New_York",
        "\":CET-1CEST,M3.5.0,M10.5.0/3\", Europe/Berlin",
        "\"<CET>-1<CEST>,M3.5.0/2,M10.5.0/3\", Europe/Berlin",
        "\"CET-1CEST-2:00:00,M3.5.0/+2:00,M10.5.0/3:00:00\", Europe/Berlin",
        "\"GMT0BST,M3.5.0/1,M10.5.0\", Europe/London",
        "\"IST-1GMT0,M10.5.0,M3.5.0/1\", Europe/Dublin",
        "\"AEST-10AEDT,M10.1.0,M4.1.0/3\", Australia/Sydney",
        "\"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0\", Australia/Lord_Howe",
        "\"NZST-12NZDT,M9.5.0,M4.1.0/3\", Pacific/Auckland",
        "\"<-02>2<-01>,M3.5.0/-1,M10.5.0/0\", America/Nuuk",
        "\"EET-2EEST,M3.4.4/50,M10.4.4/50\", Asia/Gaza",
        "\"IST-2IDT,M3.4.4/26,M10.5.0\", Asia/Jerusalem",
        "\"<-04>4<-03>,M9.1.6/24,M4.1.6/24\", America/Santiago",
        "AAA5BBB, America/New_York"
      })
  void posixRulesAreThoseOfTheZoneThatHasThem(String variable, String zone) {
    ZoneRules expected = ZoneId.of(zone).getRules();
    ZoneRules rules = TimeZones.of(variable).getRules();

    for (Instant at = Instant.parse("2026-01-01T00:30:00Z");
        at.isBefore(Instant.parse("2035-01-01T00:00:00Z"));
        at = at.plusSeconds(3_600)) {
      if (!zone.equals("Asia/Gaza") || !isRamadan(at)) {
        assertEquals(expected.getOffset(at), rules.getOffset(at), at::toString);
      }
    }
  }

  /// Gaza also changes its offset before and after Ramadan, which no rule can express.
  private static boolean isRamadan(Instant at) {
    int month = at.atOffset(ZoneOffset.UTC).getMonthValue();
    return month < 4 || month > 9;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        // Day 60 is 1 March in every year.
        "\"AAA0BBB,J60/0,J300/0\", 2027-03-01T00:00, 2028-03-01T00:00",
        // Day 59 after 1 January is 29 February in a leap year.
        "\"AAA0BBB,59/0,300/0\", 2027-03-01T00:00, 2028-02-29T00:00",
        "\"AAA0BBB,J1/0,J300/0\", 2027-01-01T00:00, 2028-01-01T00:00",
        "\"AAA0BBB,0/25,J300/0\", 2027-01-02T01:00, 2028-01-02T01:00",
        "\"AAA0BBB,M2.5.2/-24,J300/0\", 2027-02-22T00:00, 2028-02-28T00:00"
      })
  void dayFormsDifferInLeapYears(String variable, String first, String second) {
    ZoneRules rules = TimeZones.of(variable).getRules();

    for (String start : new String[] {first, second}) {
      Instant at = LocalDateTime.parse(start).toInstant(ZoneOffset.UTC);
      assertEquals(ZoneOffset.UTC, rules.getOffset(at.minusSeconds(1)), start);
      assertEquals(ZoneOffset.ofHours(1), rules.getOffset(at), start);
    }
  }

  @Test
  void summerTimeAllYearHasOneOffset() {
    ZoneRules rules = TimeZones.of("EST5EDT,0/0,J365/25").getRules();

    assertEquals(ZoneOffset.ofHours(-4), rules.getOffset(WINTER));
    assertEquals(ZoneOffset.ofHours(-4), rules.getOffset(SUMMER));
    assertEquals(ZoneOffset.ofHours(-4), rules.getOffset(Instant.parse("2027-01-01T04:30:00Z")));
  }

  @Test
  void equalRulesAreOneZone() {
    ZoneId zone = TimeZones.of("CET-1CEST,M3.5.0,M10.5.0/3");

    assertEquals(zone, TimeZones.of("<+01>-1:00<+02>,M3.5.0/2,M10.5.0/3"));
    assertEquals(zone, ZoneId.of(zone.getId()));
    assertTrue(zone.getId().startsWith("rules/"), zone::getId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        " ",
        "/",
        "Middle/Earth",
        "garbage \u0007",
        "../../etc/passwd",
        "/etc/passwd",
        "+03:00",
        "Z",
        "AB5",
        "EST5EDT,M3.2.0",
        "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.2.0,M11.1.0,",
        "EST5EDT,M3.6.0,M11.1.0",
        "EST5EDT,M3.2.0/168,M11.1.0",
        "EST5EDT,J0,J366",
        "EST25",
        "XYZ-20",
        "<+03-3",
        "<>-3",
        "EST5EDT,M3.2.0,M11.1.0 "
      })
  void emptyOrUnknownVariableIsUtc(String variable) {
    assertEquals(ZoneOffset.UTC, TimeZones.of(variable));
  }

  @Test
  void longVariableIsUtc() {
    assertEquals(ZoneOffset.UTC, TimeZones.of("A".repeat(100_000) + "5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/localtime", ":/etc/localtime", "localtime"})
  void localTimeIsTheZoneOfTheMachine(String variable) {
    assertEquals(TimeZones.of(null), TimeZones.of(variable));
  }

  @Test
  void zonesBeyondTheLimitHaveTheirCurrentOffset() {
    var zones = new RuleZones(1);
    ZoneRules rules = TimeZones.of("CET-1CEST,M3.5.0,M10.5.0/3").getRules();
    ZoneId first = zones.of("first", () -> rules);
    ZoneId second = zones.of("second", () -> rules);

    assertEquals(rules, first.getRules());
    assertEquals(rules.getOffset(Instant.now()), second);
    assertEquals(first, zones.of("first", () -> rules));
  }
}
