package statusline.daemon.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.ReportArguments;
import statusline.broker.catalog.ReportCatalog;

class UsageArgumentsTest {
  /// The reports of drop-ins are found by their ids later.
  private static UsageRequest parse(String words) {
    return UsageArguments.parse(
        List.of(words.split(" ", -1)), ReportCatalog.of(ModuleLayer.empty()));
  }

  @Test
  void reportAloneHasAllDefaults() {
    UsageRequest request = parse("acme-load");

    assertEquals("acme-load", request.id());
    assertEquals(ReportArguments.text(), request.arguments());
    assertEquals(Optional.empty(), request.zone());
    assertEquals(Optional.empty(), request.configDirectory());
  }

  @Test
  void allOptionsAreTaken() {
    UsageRequest request =
        parse(
            "--json acme-load --timezone Europe/Berlin --start-of-week=Sunday"
                + " --since 20261120 --config-dir=there --by model");

    assertEquals(
        ReportArguments.json()
            .withStartOfWeek(DayOfWeek.SUNDAY)
            .withSince(LocalDate.of(2026, 11, 20))
            .withGrouping(ReportArguments.Grouping.MODEL),
        request.arguments());
    assertEquals(Optional.of(ZoneId.of("Europe/Berlin")), request.zone());
    assertEquals(Optional.of(Path.of("there")), request.configDirectory());
  }

  @Test
  void localZoneIsThatOfTheSession() {
    assertEquals(Optional.empty(), parse("acme-load --timezone local").zone());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--json | Missing report",
        "acme-load other | Unexpected argument: 'other'.",
        "acme-load --jsno | Unknown option: '--jsno'. Did you mean --json?",
        "acme-load --json=yes | Unknown option: '--json=yes'",
        "acme-load --since | Missing value of option --since.",
        "acme-load --since 2026-13-01 | Invalid day: '2026-13-01'.",
        "acme-load --since yesterday | Invalid day: 'yesterday'.",
        "acme-load --timezone Mars | Unknown time zone: 'Mars'.",
        "acme-load --by session | Invalid value of --by: 'session'. Use project, model.",
        "acme-load --start-of-week x | Use monday, tuesday,",
        "acme-load --config-dir= | Invalid directory: ''."
      })
  void invalidArgumentGivesASentence(String words, String part) {
    var failure = assertThrows(IllegalArgumentException.class, () -> parse(words));

    assertTrue(String.valueOf(failure.getMessage()).contains(part), failure.getMessage());
  }
}
