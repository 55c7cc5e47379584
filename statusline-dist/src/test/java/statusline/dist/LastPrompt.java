package statusline.dist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The last prompt of a conversation, from a person or from the host for an agent.
///
/// @param text text of the prompt, without the host's additions
/// @param results number of tool results after the prompt
record LastPrompt(String text, int results) {
  private static final Pattern ADDED =
      Pattern.compile("(?s)<system-reminder>.*?</system-reminder>");
  private static final Pattern TOKENS = Pattern.compile("tokens (\\d+)");
  private static final int USUAL_TOKENS = 20_000;
  private static final int TOKENS_A_TOOL = 10_000;
  private static final int ENDING = 40;

  static LastPrompt newestOf(JsonNode messages) {
    int results = 0;
    for (int i = messages.size() - 1; i >= 0; i--) {
      JsonNode message = messages.get(i);
      if (message.path("role").asText().equals("user")) {
        String text = ADDED.matcher(text(message.path("content"))).replaceAll("").strip();
        if (isResult(message)) {
          results++;
        } else if (!text.isEmpty()) {
          return new LastPrompt(text, results);
        }
      }
    }
    return new LastPrompt("", results);
  }

  private static boolean isResult(JsonNode message) {
    return message.path("content").findValuesAsText("type").contains("tool_result");
  }

  private static String text(JsonNode content) {
    var text = new StringBuilder(content.asText());
    content.forEach(block -> text.append(block.path("text").asText()).append('\n'));
    return text.toString();
  }

  boolean isNew() {
    return results == 0;
  }

  boolean asksFor(String words) {
    return text.contains(words);
  }

  int tokens() {
    Matcher tokens = TOKENS.matcher(text);
    int usual = tokens.find() ? Integer.parseInt(tokens.group(1)) : USUAL_TOKENS;
    return usual + results * TOKENS_A_TOOL;
  }

  String ending() {
    String line = text.replace('\n', ' ');
    return line.substring(Math.max(0, line.length() - ENDING));
  }
}
