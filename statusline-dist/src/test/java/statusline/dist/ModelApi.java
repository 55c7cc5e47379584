package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A fake model API on loopback, run as a process of its own.
///
/// The prompt selects the action of the reply and its number of tokens: `tokens 230000` sets the
/// usage of the context window, `use tool` runs a command and adds 10,000 tokens, and `use agent`
/// starts an agent that runs one.
final class ModelApi {
  static final double FIVE_HOUR = 0.42;
  static final double SEVEN_DAY = 0.17;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private ModelApi() {}

  /// Listens until the process is stopped.
  ///
  /// @param arguments path of the file to write the port to
  public static void main(String[] arguments) throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(loopback, 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", ModelApi::answer);
    server.start();
    Path file = Path.of(arguments[0]);
    Path next = Path.of(file + ".next");
    Files.writeString(next, Integer.toString(server.getAddress().getPort()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] asked = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getPath().equals("/v1/messages")) {
        reply(exchange, JSON.readTree(asked));
      } else if (exchange.getRequestURI().getPath().endsWith("/count_tokens")) {
        send(exchange, "application/json", "{\"input_tokens\":" + asked.length / 4 + "}");
      } else {
        send(exchange, "application/json", "{}");
      }
    }
  }

  private static void reply(HttpExchange exchange, JsonNode asked) throws IOException {
    limits(exchange);
    ObjectNode message = message(asked);
    boolean isStream = asked.path("stream").asBoolean();
    send(
        exchange,
        isStream ? "text/event-stream" : "application/json",
        isStream ? events(message) : message.toString());
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("content-type", type);
    exchange.getResponseHeaders().set("request-id", "req_" + NUMBER.incrementAndGet());
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, isHead ? -1 : bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      if (!isHead) {
        body.write(bytes);
      }
    }
  }

  /// The limits of a subscription, which the host ignores with an API key.
  private static void limits(HttpExchange exchange) {
    limit(exchange, "", "status", "allowed");
    limit(exchange, "", "representative-claim", "five_hour");
    limit(exchange, "5h-", "utilization", Double.toString(FIVE_HOUR));
    limit(exchange, "7d-", "utilization", Double.toString(SEVEN_DAY));
    for (String window : new String[] {"", "5h-", "7d-"}) {
      Duration left = window.equals("7d-") ? Duration.ofDays(4) : Duration.ofHours(3);
      limit(exchange, window, "status", "allowed");
      limit(exchange, window, "reset", Long.toString(Instant.now().plus(left).getEpochSecond()));
    }
  }

  private static void limit(HttpExchange exchange, String window, String name, String value) {
    exchange.getResponseHeaders().set("anthropic-ratelimit-unified-" + window + name, value);
  }

  private static ObjectNode message(JsonNode asked) {
    LastPrompt prompt = LastPrompt.newestOf(asked.path("messages"));
    ArrayNode content = JSON.createArrayNode();
    if (prompt.isNew() && prompt.asksFor("use agent") && has(asked, "Agent")) {
      ObjectNode input = tool(content, "Agent");
      input.put("description", "Sub task").put("prompt", "use tool in the sub task");
      input.put("subagent_type", "general-purpose");
    } else if (prompt.isNew() && prompt.asksFor("use tool") && has(asked, "Bash")) {
      tool(content, "Bash").put("command", "true").put("description", "Do nothing");
    } else {
      content.addObject().put("type", "text").put("text", "Answer to: " + prompt.ending());
    }
    ObjectNode message = JSON.createObjectNode();
    message.put("id", "msg_" + NUMBER.incrementAndGet()).put("type", "message");
    message.put("role", "assistant").put("model", asked.path("model").asText());
    message.set("content", content);
    boolean isTool = content.get(0).path("type").asText().equals("tool_use");
    message.put("stop_reason", isTool ? "tool_use" : "end_turn").putNull("stop_sequence");
    message.set("usage", usage(prompt.tokens()));
    return message;
  }

  private static boolean has(JsonNode asked, String tool) {
    return asked.path("tools").findValuesAsText("name").contains(tool);
  }

  private static ObjectNode tool(ArrayNode content, String name) {
    ObjectNode use = content.addObject().put("type", "tool_use").put("name", name);
    return use.put("id", "toolu_" + NUMBER.incrementAndGet()).putObject("input");
  }

  private static ObjectNode usage(int tokens) {
    ObjectNode usage = JSON.createObjectNode();
    usage.put("input_tokens", 10).put("output_tokens", 40);
    usage.put("cache_creation_input_tokens", tokens - 10).put("cache_read_input_tokens", 0);
    usage.putObject("cache_creation").put("ephemeral_1h_input_tokens", tokens - 10);
    return usage;
  }

  private static String events(ObjectNode message) {
    ObjectNode begun = message.deepCopy();
    begun.putArray("content");
    begun.putNull("stop_reason");
    var text = new StringBuilder();
    event(text, "message_start").accept(JSON.createObjectNode().set("message", begun));
    JsonNode block = message.path("content").get(0);
    boolean isText = block.path("type").asText().equals("text");
    ObjectNode empty = block.deepCopy();
    ObjectNode delta = JSON.createObjectNode();
    if (isText) {
      empty.put("text", "");
      delta.put("type", "text_delta").put("text", block.path("text").asText());
    } else {
      empty.putObject("input");
      delta.put("type", "input_json_delta").put("partial_json", block.path("input").toString());
    }
    event(text, "content_block_start").accept(part().set("content_block", empty));
    event(text, "content_block_delta").accept(part().set("delta", delta));
    event(text, "content_block_stop").accept(part());
    ObjectNode end = JSON.createObjectNode();
    end.putObject("delta").set("stop_reason", message.path("stop_reason"));
    event(text, "message_delta").accept(end.set("usage", message.path("usage")));
    event(text, "message_stop").accept(JSON.createObjectNode());
    return text.toString();
  }

  private static ObjectNode part() {
    return JSON.createObjectNode().put("index", 0);
  }

  private static Consumer<ObjectNode> event(StringBuilder text, String type) {
    return data ->
        text.append("event: ")
            .append(type)
            .append("\ndata: ")
            .append(data.put("type", type))
            .append("\n\n");
  }
}
