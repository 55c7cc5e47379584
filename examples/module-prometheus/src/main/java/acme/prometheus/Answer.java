package acme.prometheus;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.api.JsonObject;

/// Reads the answers of a server.
final class Answer {
  private Answer() {}

  /// {@return the cost in the answer to a query}
  ///
  /// @param groupBy label that names the group, or empty
  static Cost read(String body, String groupBy) throws IOException {
    JsonObject answer = Json.object(body);
    if (!answer.text("/data/resultType").orElse("").equals("vector")) {
      throw new IOException(error(body).orElse("the answer is not a vector"));
    }
    Map<String, Double> usd = new TreeMap<>();
    for (int i = 0; answer.has("/data/result/" + i); i++) {
      String sample = "/data/result/" + i;
      String group = answer.text(sample + "/metric/" + groupBy).orElse("");
      usd.merge(group, number(answer.text(sample + "/value/1").orElse("")), Double::sum);
    }
    return new Cost(usd);
  }

  private static double number(String text) throws IOException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException malformed) {
      throw new IOException("the answer has a value that is not a number: " + text, malformed);
    }
  }

  /// {@return the message of an error}
  static Optional<String> error(String body) {
    try {
      return Json.object(body).text("/error");
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
