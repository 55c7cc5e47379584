package acme.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server on the loopback interface.
final class TestServer implements AutoCloseable {
  /// The answer to a request.
  ///
  /// @param status status code
  /// @param body body
  record Reply(int status, String body) {}

  /// Makes the reply to a request.
  interface Handler {
    Reply reply(HttpExchange request) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private TestServer(HttpServer server) {
    this.server = server;
  }

  static TestServer start(Handler handler) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var started = new TestServer(HttpServer.create(address, 0));
    started.server.createContext("/", exchange -> answer(exchange, handler));
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Reply reply = handler.reply(exchange);
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /// {@return the host and port}
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
