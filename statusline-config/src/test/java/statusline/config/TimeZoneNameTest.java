package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Etc/UTC", "UTC0", ":UTC"})
  void utcIsAnOffset(String variable) {
    assertEquals(ZoneOffset.UTC, TimeZoneName.zone(variable));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    ":Europe/Berlin, Europe/Berlin",
    "/usr/share/zoneinfo/Europe/Berlin, Europe/Berlin",
    ":/usr/share/zoneinfo/America/Argentina/Ushuaia, America/Argentina/Ushuaia",
    "Asia/Kathmandu, Asia/Kathmandu"
  })
  void nameOfTheZoneDatabaseIsItsZone(String variable, String zone) {
    assertEquals(ZoneId.of(zone), TimeZoneName.zone(variable));
  }

  @Test
  void posixNameInTheDatabaseIsItsZone() {
    ZoneId zone = TimeZoneName.zone("EST5EDT");

    assertEquals(
        ZoneOffset.ofHours(-5), zone.getRules().getOffset(Instant.parse("2026-01-15T12:00:00Z")));
    assertEquals(
        ZoneOffset.ofHours(-4), zone.getRules().getOffset(Instant.parse("2026-07-15T12:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "Middle/Earth",
        "garbage \u0007",
        " ",
        "../../etc/passwd",
        "/"
      })
  void unknownNameIsTheZoneOfTheJvm(String variable) {
    assertEquals(ZoneId.systemDefault(), TimeZoneName.zone(variable));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":"})
  void emptyNameIsTheZoneOfTheMachine(String variable) {
    assertNotNull(TimeZoneName.zone(variable));
    assertEquals(TimeZoneName.zone(""), TimeZoneName.zone(variable));
  }
}
