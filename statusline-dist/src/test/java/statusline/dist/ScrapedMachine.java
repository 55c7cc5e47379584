package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/// A machine whose sessions a real Prometheus scrapes. Each scrape gets the next state of a script.
/// Safe for use by several threads.
final class ScrapedMachine implements AutoCloseable {
  private static final String METRIC = "claude_code_cost_usage_total";

  private final List<Map<String, String>> script;
  private final HttpServer server;
  private int scrapes;

  /// Starts a machine on the loopback interface.
  ///
  /// @param script cost in USD of each session, for each scrape; later scrapes find no session
  ScrapedMachine(List<Map<String, String>> script) throws IOException {
    this.script = script;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange request) throws IOException {
    try (request) {
      byte[] body = scrape().getBytes(UTF_8);
      request.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
      request.sendResponseHeaders(200, body.length);
      request.getResponseBody().write(body);
    }
  }

  private synchronized String scrape() {
    Map<String, String> sessions = scrapes < script.size() ? script.get(scrapes) : Map.of();
    scrapes++;
    var text = new StringBuilder("# TYPE " + METRIC + " counter\n");
    sessions.forEach(
        (session, usd) -> text.append(METRIC + "{session_id=\"" + session + "\"} " + usd + "\n"));
    return text.toString();
  }

  /// {@return whether all states and some more were scraped, so that the end of each series is
  /// known}
  synchronized boolean isScraped() {
    return scrapes > script.size() + 3;
  }

  /// {@return its host and port}
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
