package statusline.module.ccusage.comparison;

import java.util.List;
import java.util.function.BiConsumer;

/// Changes of a record after which ccusage skips it, counts it differently, or still counts it.
final class OddRecords {
  private static final List<String> NOT_NULL =
      List.of(
          "id",
          "cwd",
          "model",
          "speed",
          "costUSD",
          "version",
          "sessionId",
          "requestId",
          "isApiErrorMessage",
          "cache_read_input_tokens",
          "cache_creation_input_tokens",
          "other");

  private static final List<BiConsumer<Reply, Choice>> CHANGES =
      List.of(
          (reply, choice) -> reply.type = "user",
          (reply, choice) -> reply.timestamp = timestamp(choice),
          (reply, choice) ->
              reply.version =
                  choice.of(
                      "\"abc\"", "\"1.2\"", "\"1.2.3-x\"", "\"\"", "5", "null", null, "\"1.2.x\""),
          (reply, choice) -> reply.session = choice.of("\"\"", null, "null", "7", "\"other\""),
          (reply, choice) -> reply.request = choice.of("\"\"", null, "null", "7"),
          (reply, choice) -> reply.id = choice.of("\"\"", null, "null", "[]"),
          (reply, choice) -> reply.model = choice.of("\"\"", null, "null", "{}"),
          (reply, choice) -> reply.sidechain = choice.of(null, "null", "\"true\"", "1", "true"),
          (reply, choice) -> reply.apiError = choice.of("\"x\"", "false", "null", "1"),
          (reply, choice) ->
              reply.cost = choice.of("0.25", "\"0.1\"", "null", "1e-7", "12", "-0.5", "0", "true"),
          (reply, choice) -> reply.input = number(choice),
          (reply, choice) -> reply.output = number(choice),
          (reply, choice) -> reply.cacheRead = number(choice),
          (reply, choice) -> reply.cacheWrite = number(choice),
          (reply, choice) -> reply.cacheParts = parts(choice),
          (reply, choice) -> reply.speed = choice.of("\"fast\"", "\"slow\"", "null", "1", "\"\""),
          (reply, choice) -> reply.iterations = iterations(choice),
          (reply, choice) -> reply.content = content(choice),
          (reply, choice) -> reply.stop = choice.of("", ",\"stop_sequence\":null"),
          (reply, choice) -> reply.extra = extra(choice));

  private OddRecords() {}

  /// Changes one member of a record.
  static void change(Reply reply, Choice choice) {
    choice.of(CHANGES).accept(reply, choice);
  }

  /// Returns a line whose syntax is changed.
  static String changedLine(String line, Choice choice) {
    return switch (choice.below(9)) {
      case 0 -> line.replace("\"usage\":{", "\"usage\": {");
      case 1 -> line + choice.of("x", "}", ",", " {}");
      case 2 -> "\uFEFF" + line;
      case 3 -> line + choice.of("\r", "  \t", " ");
      case 4 -> line.substring(0, choice.between(1, line.length() - 1));
      case 5 -> "[" + line + "]";
      case 6 -> " " + line;
      case 7 -> line.replace("\"timestamp\"", "\"timestamp_\"");
      default -> line.replace("\"usage\":{", choice.of("\"usage\":[{", "\"usage\":{}, \"x\":{"));
    };
  }

  private static String timestamp(Choice choice) {
    String second = choice.of("2026-11-19T17:05:09", "2026-10-31T23:59:59", "2026-11-01T00:00:00");
    return choice.of(
        Reply.quoted(second + "Z"),
        Reply.quoted(second + "+02:00"),
        Reply.quoted(second + ".123-09:30"),
        Reply.quoted(second + ".123456Z"),
        Reply.quoted(second),
        Reply.quoted(second.replace('T', ' ') + "Z"),
        "\"2026-02-29T10:00:00Z\"",
        "\"2026-11-20T24:00:00Z\"",
        "\"2026-11-20T10:60:00.000Z\"",
        "\"\"",
        "null",
        "1763633600");
  }

  private static String number(Choice choice) {
    return choice.of(
        "0",
        "12.0",
        "1e3",
        "-1",
        "\"5\"",
        "null",
        "true",
        "-0",
        "250000",
        "[]",
        "07",
        "3000000000");
  }

  private static String parts(Choice choice) {
    return choice.of(
        "null",
        "{}",
        "{\"ephemeral_5m_input_tokens\":70}",
        "{\"ephemeral_1h_input_tokens\":90,\"other\":1}",
        "{\"ephemeral_1h_input_tokens\":null}",
        "{\"ephemeral_5m_input_tokens\":1.5}",
        "\"x\"",
        "5");
  }

  private static String iterations(Choice choice) {
    String tokens = "\"input_tokens\":" + choice.between(1, 900) + ",\"output_tokens\":20";
    String advisor = "{\"type\":\"advisor_message\",\"model\":\"claude-opus-5\"," + tokens + "}";
    return choice.of(
        "[" + advisor + "]",
        "[" + advisor + "," + advisor + "]",
        "[{\"type\":\"message\",\"model\":null," + tokens + "}," + advisor + "]",
        "[" + advisor.replace("claude-opus-5", "") + "]",
        "[" + advisor.replace("\"claude-opus-5\"", "null") + "]",
        "[" + advisor + ",{\"type\":\"message\"}]",
        "[" + advisor + ",5]",
        "[]",
        "null",
        "{}");
  }

  private static String content(Choice choice) {
    return switch (choice.below(6)) {
      case 0, 1 -> "[{\"type\":\"tool_use\",\"input\":{\"" + choice.of(NOT_NULL) + "\":null}}]";
      case 2 -> "[{\"type\":\"text\",\"text\":\"" + choice.of("\\ud83d", "\\ud83d\\ude80") + "\"}]";
      case 3 -> "[{\"type\":\"text\",\"text\":\"\\\"usage\\\":{ null \uE000\"}]";
      case 4 -> "[".repeat(choice.between(120, 128)) + "]".repeat(1);
      default -> nested(choice.between(118, 130));
    };
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String extra(Choice choice) {
    return choice.of(
        ",\"version\":\"2.1.270\"",
        ",\"toolUseResult\":{\"usage\":{\"input_tokens\":5}}",
        ",\"cwd\":null",
        ",\"cwd\":\"/x\",\"slug\":\"größe 日本語\"",
        ",\"text\":\"\u0001\"",
        ",\"data\":{\"message\":5}",
        ",\"number\":-0.5e10");
  }
}
