package acme.prometheus;

import java.time.Duration;

/// The query for the cost of a period.
///
/// Each session is a series of its own. It is born at a non-zero value and ends with the session,
/// so the usual `sum(increase(x[1d]))` of Prometheus misses the first value of each series, which
/// is most of the cost of short sessions.
///
/// @param groupBy label to group by; empty for one sum
/// @param isVictoriaMetrics whether the server is VictoriaMetrics, whose `increase` counts the
///     first value
/// @param scrapeInterval time between two scrapes
record CostQuery(String groupBy, boolean isVictoriaMetrics, Duration scrapeInterval) {
  /// The host's own Prometheus endpoint and OTLP give the counter different names.
  private static final String SCRAPED = "claude_code_cost_usage_total";

  private static final String PUSHED = "claude_code_cost_usage_USD_total";

  /// {@return the query for the period before the time at which it is evaluated}
  String text(Duration period) {
    String by = groupBy.isEmpty() ? "sum" : "sum by (" + groupBy + ")";
    return by + " (" + increase(SCRAPED, period) + " or " + increase(PUSHED, period) + ")";
  }

  /// {@return the increase of each series}
  private String increase(String x, Duration period) {
    if (isVictoriaMetrics) {
      return "increase(" + x + "[" + millis(period) + "])";
    }
    // Two steps for each scrape: a step never sees two samples, between which a reset would hide.
    String step = millis(scrapeInterval.dividedBy(2));
    // A period without its first millisecond: versions before 3 include its start, which is also
    // the end of the period before.
    String range = millis(period.minusMillis(1)) + ":" + step;
    // The increase since the step before; after a reset and at the birth of a series, its value.
    String added = "((" + x + " - last_over_time(" + x + "[1d] offset " + step + ")) >= 0)";
    return "sum_over_time((" + added + " or (" + x + " + 0))[" + range + "])";
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + "ms";
  }
}
