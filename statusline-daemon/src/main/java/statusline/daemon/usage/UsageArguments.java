package statusline.daemon.usage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportArguments.Grouping;
import statusline.broker.catalog.ReportCatalog;
import statusline.config.file.Nearest;

/// Parser for the arguments of `usage`. It needs no library, because loading one takes longer than
/// a short report. Not thread-safe.
final class UsageArguments {
  /// The options, as `usage --help` lists them.
  private static final List<String> OPTIONS =
      List.of("--json", "--timezone", "--start-of-week", "--since", "--config-dir", "--by");

  private static final String LOCAL = "local";

  private final ReportCatalog catalog;
  private ReportArguments arguments = ReportArguments.text();
  private Optional<String> id = Optional.empty();
  private Optional<Report> builtIn = Optional.empty();
  private Optional<Path> configDirectory = Optional.empty();
  private Optional<ZoneId> zone = Optional.empty();

  private UsageArguments(ReportCatalog catalog) {
    this.catalog = catalog;
  }

  /// {@return what the arguments ask for}
  ///
  /// @param words the arguments after `usage`
  /// @param catalog of the reports
  /// @throws IllegalArgumentException with a sentence about the first invalid argument
  static UsageRequest parse(List<String> words, ReportCatalog catalog) {
    var parser = new UsageArguments(catalog);
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      parser.take(rest.next(), rest);
    }
    String id = parser.id.orElseThrow(() -> invalid("Missing report", "", ids(catalog)));
    return new UsageRequest(
        id, parser.builtIn, parser.arguments, parser.configDirectory, parser.zone);
  }

  private void take(String word, Iterator<String> rest) {
    if (!word.startsWith("-")) {
      setReport(word);
      return;
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    if (name.equals("--json") && equals < 0) {
      arguments = arguments.withJson(true);
    } else if (name.equals("--json") || !OPTIONS.contains(name)) {
      throw new IllegalArgumentException(
          "Unknown option: '" + word + "'" + hint(Nearest.of(name, OPTIONS)));
    } else if (equals < 0 && !rest.hasNext()) {
      throw new IllegalArgumentException("Missing value of option " + name + ".");
    } else {
      setOption(name, equals < 0 ? rest.next() : word.substring(equals + 1));
    }
  }

  private void setReport(String word) {
    if (id.isPresent()) {
      throw new IllegalArgumentException("Unexpected argument: '" + word + "'.");
    }
    id = Optional.of(word);
    builtIn = catalog.find(word);
    boolean mayBeOfDropIn = word.indexOf('-') > 0;
    if (builtIn.isEmpty() && !mayBeOfDropIn) {
      throw unknown(word, ids(catalog));
    }
  }

  /// {@return the exception for an id that no report has}
  ///
  /// @param ids of the reports
  static IllegalArgumentException unknown(String id, List<String> ids) {
    return invalid("Unknown report: '" + id + "'", id, ids);
  }

  private static List<String> ids(ReportCatalog catalog) {
    return catalog.all().stream().map(Report::id).toList();
  }

  private void setOption(String name, String value) {
    switch (name) {
      case "--timezone" -> zone = zone(value);
      case "--start-of-week" ->
          arguments = arguments.withStartOfWeek(choice(name, value, DayOfWeek.values()));
      case "--since" -> arguments = arguments.withSince(day(value));
      case "--by" -> arguments = arguments.withGrouping(choice(name, value, Grouping.values()));
      default -> configDirectory = Optional.of(directory(value));
    }
  }

  private static IllegalArgumentException invalid(String problem, String word, List<String> ids) {
    Optional<String> nearest = Nearest.of(word, ids);
    return new IllegalArgumentException(
        problem
            + (nearest.isPresent()
                ? hint(nearest)
                : ". The reports are " + String.join(", ", ids) + "."));
  }

  private static String hint(Optional<String> nearest) {
    return nearest
        .map(word -> ". Did you mean " + word + "?")
        .orElse(". See `statusline usage --help`.");
  }

  private static Optional<ZoneId> zone(String name) {
    if (name.equals(LOCAL)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "Unknown time zone: '" + name + "'. Use a name such as Europe/Berlin, or local.",
          unknown);
    }
  }

  private static LocalDate day(String text) {
    String digits = text.length() == 10 ? text.replace("-", "") : text;
    try {
      if (digits.length() == 8) {
        int number = Integer.parseUnsignedInt(digits);
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
      }
    } catch (NumberFormatException | DateTimeException notADay) {
      // Reported below.
    }
    throw new IllegalArgumentException("Invalid day: '" + text + "'. Write it as in 2026-11-20.");
  }

  private static Path directory(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException notAPath) {
      // Reported below.
    }
    throw new IllegalArgumentException("Invalid directory: '" + text + "'.");
  }

  private static <E extends Enum<E>> E choice(String option, String text, E[] choices) {
    for (E choice : choices) {
      if (word(choice).equals(text.toLowerCase(Locale.ROOT))) {
        return choice;
      }
    }
    List<String> words = Stream.of(choices).map(UsageArguments::word).toList();
    throw new IllegalArgumentException(
        "Invalid value of " + option + ": '" + text + "'. Use " + String.join(", ", words) + ".");
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
