package acme.prometheus;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import statusline.api.ModuleContext;

/// Adds up the cost of the days of a window.
///
/// Each day is a query of its own: the work of the server grows with the square of the period. The
/// cost of a day that is over is stored.
///
/// @param context inputs of the fetch
/// @param settings settings of the fetch
record CostReader(ModuleContext context, Settings settings) {
  private static final int MAX_TOKEN_BYTES = 4096;

  /// The time after midnight in which the samples of the day before may still arrive.
  private static final Duration SETTLING = Duration.ofMinutes(10);

  /// {@return the cost of the window}
  Cost read() throws IOException, InterruptedException {
    Optional<String> token = token();
    // The module keeps no state, so the client and its threads end with the fetch.
    HttpClient client = HttpClient.newBuilder().connectTimeout(left()).build();
    try {
      return sum(new CostServer(client, settings, token));
    } finally {
      client.shutdownNow();
    }
  }

  private Cost sum(CostServer server) throws IOException, InterruptedException {
    List<LocalDate> days = settings.window().days(context.now(), context.zone());
    var finished = FinishedDays.read(context.store().read().orElse(new byte[0]));
    Cost sum = Cost.NOTHING;
    for (LocalDate day : days) {
      Cost known = finished.costs().get(day);
      Cost cost = known == null ? cost(server, day) : known;
      if (known == null && isOver(day)) {
        // Stored at once: the next fetch continues here if this one reaches its timeout.
        finished = finished.with(day, cost, days.getFirst());
        context.store().write(finished.bytes());
      }
      sum = sum.plus(cost);
    }
    return sum;
  }

  private Cost cost(CostServer server, LocalDate day) throws IOException, InterruptedException {
    Instant start = start(day);
    Instant end = start(day.plusDays(1));
    Instant now = context.now();
    Instant until = end.isBefore(now) ? end : now;
    boolean isShort = Duration.between(start, until).compareTo(Duration.ofSeconds(1)) < 0;
    return isShort ? Cost.NOTHING : server.cost(start, until, left());
  }

  private Duration left() throws IOException {
    Duration left = context.left();
    if (left.isZero() || left.isNegative()) {
      throw new IOException(settings.server() + " did not answer in time");
    }
    return left;
  }

  private boolean isOver(LocalDate day) {
    return start(day.plusDays(1)).plus(SETTLING).isBefore(context.now());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(context.zone()).toInstant();
  }

  private Optional<String> token() throws IOException {
    if (settings.tokenFile().isEmpty()) {
      return Optional.empty();
    }
    Path file = settings.tokenFile().get();
    Optional<String> token = context.files().text(file, MAX_TOKEN_BYTES).map(String::strip);
    if (token.isEmpty() || !token.get().matches("[\\x21-\\x7e]+")) {
      throw new IOException("no token in " + file);
    }
    return token;
  }
}
