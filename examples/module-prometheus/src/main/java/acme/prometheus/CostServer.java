package acme.prometheus;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A server with the HTTP API of Prometheus.
///
/// @param client sends the requests
/// @param settings address of the server and form of the query
/// @param token bearer token
record CostServer(HttpClient client, Settings settings, Optional<String> token) {
  private static final int MAX_BYTES = 4 << 20;

  /// {@return the cost of a period}
  ///
  /// @param start start of the period
  /// @param end end of the period
  /// @param limit time after which the request fails
  Cost cost(Instant start, Instant end, Duration limit) throws IOException, InterruptedException {
    var query =
        new CostQuery(settings.groupBy(), settings.isVictoriaMetrics(), settings.scrapeInterval());
    String form =
        "query=" + encoded(query.text(Duration.between(start, end))) + "&time=" + seconds(end);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.server().resolve("api/v1/query"))
            .timeout(limit)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return Answer.read(body(request.build()), settings.groupBy());
  }

  private String body(HttpRequest request) throws IOException, InterruptedException {
    URI server = settings.server();
    HttpResponse<String> response;
    try {
      var body = HttpResponse.BodyHandlers.ofString();
      response = client.send(request, HttpResponse.BodyHandlers.limiting(body, MAX_BYTES));
    } catch (IOException failed) {
      // Some of these exceptions have no message.
      String reason = failed.getMessage() == null ? "cannot connect" : failed.getMessage();
      throw new IOException(server + ": " + reason, failed);
    }
    if (response.statusCode() != 200) {
      String reason = Answer.error(response.body()).map(text -> ": " + text).orElse("");
      throw new IOException(server + " answered with status " + response.statusCode() + reason);
    }
    return response.body();
  }

  private static String seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3).toPlainString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
