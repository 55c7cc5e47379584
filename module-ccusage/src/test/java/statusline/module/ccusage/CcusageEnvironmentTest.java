package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CcusageEnvironmentTest {
  @Test
  void namesTheAccountAndTheZoneAndKeepsCcusageQuiet() throws IOException {
    assertEquals(
        Map.of(
            "HOME", "/home/dev",
            "CLAUDE_CONFIG_DIR", "/home/dev/.claude",
            "TZ", "Europe/Berlin",
            "LOG_LEVEL", "0",
            "NO_COLOR", "1"),
        CcusageEnvironment.of(Path.of("/home/dev"), Path.of("/home/dev/.claude"), "Europe/Berlin"));
  }

  @Test
  void keepsTheNameOfARegion() throws IOException {
    assertEquals("Europe/Berlin", zoneName("Europe/Berlin"));
    assertEquals("Asia/Kolkata", zoneName("Asia/Kolkata"));
  }

  @Test
  void translatesAnOffsetThatCcusageWouldTakeForUtc() throws IOException {
    assertEquals("UTC", zoneName("Z"));
    assertEquals("UTC", zoneName("UTC"));
    assertEquals("Etc/GMT-2", zoneName("+02:00"));
    assertEquals("Etc/GMT-2", zoneName("GMT+02:00"));
    assertEquals("Etc/GMT+5", zoneName("UTC-05:00"));
    assertEquals("Etc/GMT-14", zoneName("+14:00"));
    assertEquals("Etc/GMT+12", zoneName("-12:00"));
  }

  @Test
  void refusesAnOffsetWithoutAName() {
    assertRefused("ccusage has no time zone with the offset +05:30", "+05:30");
    assertRefused("ccusage has no time zone with the offset +15:00", "+15:00");
    assertRefused("ccusage has no time zone with the offset -13:00", "-13:00");
  }

  @Test
  void refusesAZoneThatHasRulesButNoName() {
    ZoneRulesProvider.registerProvider(new BerlinByRules());

    assertRefused("ccusage knows no rules of time zones; set TZ to a name", BerlinByRules.ID);
  }

  /// A zone as a value of `TZ` in the form of POSIX describes it.
  private static final class BerlinByRules extends ZoneRulesProvider {
    private static final String ID = "rules/Berlin";

    @Override
    protected Set<String> provideZoneIds() {
      return Set.of(ID);
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
      return ZoneId.of("Europe/Berlin").getRules();
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
      return new TreeMap<>(Map.of("1", provideRules(zoneId, false)));
    }
  }

  @Test
  void refusesADirectoryThatCcusageWouldMisread() {
    for (String directory : new String[] {"/home/a,b", "/home/dev ", "/home/dev/projects"}) {
      IOException failure =
          assertThrows(
              IOException.class,
              () -> CcusageEnvironment.of(Path.of("/home/dev"), Path.of(directory), "UTC"));
      assertEquals("ccusage would misread the directory " + directory, failure.getMessage());
    }
  }

  private static void assertRefused(String message, String zone) {
    IOException failure = assertThrows(IOException.class, () -> zoneName(zone));
    assertEquals(message, failure.getMessage());
  }

  private static String zoneName(String zone) throws IOException {
    return CcusageEnvironment.zoneName(ZoneId.of(zone));
  }
}
