package acme.prometheus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.JsonObject;

/// The settings of a fetch.
///
/// @param server address of the server
/// @param tokenFile file with the bearer token
/// @param window days to add up
/// @param groupBy label to group by; empty for one sum
/// @param isVictoriaMetrics whether the server is VictoriaMetrics
/// @param scrapeInterval time between two scrapes
record Settings(
    URI server,
    Optional<Path> tokenFile,
    Window window,
    String groupBy,
    boolean isVictoriaMetrics,
    Duration scrapeInterval) {
  /// The names of the settings.
  static final List<String> NAMES =
      List.of("server", "tokenFile", "window", "groupBy", "serverKind", "scrapeInterval");

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(20);

  /// {@return the settings; empty if no server is set}
  ///
  /// @throws IOException if a setting cannot be used
  static Optional<Settings> of(JsonObject json) throws IOException {
    String server = json.text("/server").orElse("").strip();
    if (server.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Settings(
              address(server),
              json.text("/tokenFile").filter(path -> !path.isBlank()).map(Path::of),
              window(json),
              groupBy(json),
              json.text("/serverKind").orElse("prometheus").equals("victoriametrics"),
              json.duration("/scrapeInterval").orElse(Duration.ofSeconds(15))));
    } catch (IllegalArgumentException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
  }

  Settings {
    if (scrapeInterval.compareTo(SHORTEST_INTERVAL) < 0) {
      throw new IllegalArgumentException("scrapeInterval is too short: " + scrapeInterval);
    }
  }

  private static URI address(String text) {
    URI server = URI.create(text.endsWith("/") ? text : text + "/");
    boolean isHttp = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
    if (!isHttp || server.getHost() == null || server.getUserInfo() != null) {
      throw new IllegalArgumentException("server is not an address such as http://host:9090");
    }
    return server;
  }

  /// {@return the window, which the words of the line need as well}
  static Window window(JsonObject json) {
    return Window.of(json.text("/window").orElse(""));
  }

  private static String groupBy(JsonObject json) {
    String label = json.text("/groupBy").orElse("");
    // The label becomes a part of the query.
    if (!label.matches("([a-zA-Z_][a-zA-Z0-9_]*)?")) {
      throw new IllegalArgumentException("groupBy is not the name of a label: " + label);
    }
    return label;
  }
}
