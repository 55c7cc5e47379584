package acme.prometheus;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A machine whose sessions a server scrapes. Each scrape gets the next state of a script.
final class Exporter implements AutoCloseable {
  private final String metric;
  private final List<Map<String, String>> script;
  private final Map<String, BigDecimal> last = new HashMap<>();
  private BigDecimal cost = BigDecimal.ZERO;
  private int scrapes;
  private final TestServer server;

  /// Starts a machine.
  ///
  /// @param metric name of the counter
  /// @param script cost in USD of each session, for each scrape; later scrapes find no session
  Exporter(String metric, List<Map<String, String>> script) throws IOException {
    this.metric = metric;
    this.script = script;
    server = TestServer.start(request -> new TestServer.Reply(200, scrape()));
  }

  private synchronized String scrape() {
    Map<String, String> sessions = scrapes < script.size() ? script.get(scrapes) : Map.of();
    scrapes++;
    var text = new StringBuilder("# TYPE " + metric + " counter\n");
    new TreeMap<>(sessions)
        .forEach(
            (session, usd) -> {
              count(session, new BigDecimal(usd));
              text.append(metric).append("{session_id=\"").append(session).append("\"} ");
              text.append(usd).append('\n');
            });
    notifyAll();
    return text.toString();
  }

  private void count(String session, BigDecimal usd) {
    BigDecimal before = last.getOrDefault(session, BigDecimal.ZERO);
    boolean isReset = usd.compareTo(before) < 0;
    cost = cost.add(isReset ? usd : usd.subtract(before));
    last.put(session, usd);
  }

  /// {@return the cost that was scraped}
  synchronized double cost() {
    return cost.doubleValue();
  }

  String authority() {
    return server.authority();
  }

  /// Waits until the script and some more states were scraped.
  synchronized void awaitScrapesAfterEnd(int more) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (scrapes < script.size() + more) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("only " + scrapes + " scrapes of " + authority());
      }
      wait(left);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
