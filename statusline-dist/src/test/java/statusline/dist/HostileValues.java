package statusline.dist;

import java.util.ArrayList;
import java.util.List;

/// Documents with duplicate names, hostile numbers, and values of wrong types.
final class HostileValues {
  private static final String WRONG_TYPES =
      "{\"session_id\":{},\"model\":7,\"workspace\":[],\"context_window\":\"x\",\"cost\":null,"
          + "\"cwd\":[1],\"transcript_path\":{\"a\":1},\"rate_limits\":[[]]}";
  private static final String NOTHING =
      "{\"session_id\":null,\"model\":null,\"workspace\":null,\"cwd\":null,\"cost\":null,"
          + "\"context_window\":{\"used_percentage\":null,\"current_usage\":null},\"pr\":null}";

  private final List<Hostile> all = new ArrayList<>();

  private HostileValues() {}

  static List<Hostile> all() {
    var values = new HostileValues();
    values.twice();
    values.numbers();
    values.types();
    values.limits();
    return values.all;
  }

  private void twice() {
    String ids = "{\"session_id\":\"A\",\"session_id\":\"B\"}";
    all.add(Hostile.of(11, "a session id twice", ids));
    all.add(Hostile.of(11, "twice in the workspace", "{\"workspace\":" + ids + "}"));
    for (String other : List.of("one", "two")) {
      String document =
          "{\"session_id\":\"same\",\"model\":{\"display_name\":\"@\"},\"cwd\":\"/tmp/@\","
              + "\"transcript_path\":\"/tmp/@.jsonl\"}";
      all.add(Hostile.of(30, "the same session as " + other, document.replace("@", other)));
    }
  }

  private void numbers() {
    for (String number : List.of("1e999999999", "-1e-999999999", "9".repeat(10_000))) {
      String cost = "{\"cost\":{\"total_cost_usd\":" + number + "}}";
      all.add(Hostile.of(12, "cost " + Hostile.head(number), cost));
      percent(12, number);
    }
    for (String number : List.of("NaN", "Infinity", "-Infinity", "0x1F", "01", "1.")) {
      percent(13, number);
    }
    for (String number : List.of("1e308", "-5", "100.00001")) {
      percent(29, number);
    }
  }

  private void percent(int kind, String number) {
    String window = "{\"context_window\":{\"used_percentage\":" + number + "},";
    all.add(
        Hostile.of(kind, "percent " + Hostile.head(number), window + Hostile.GOOD.substring(1)));
  }

  private void types() {
    for (String document : List.of("null", "[]", "\"x\"", "42", "true")) {
      all.add(Hostile.of(18, document, document));
    }
    all.add(Hostile.of(19, "fields of the wrong type", WRONG_TYPES));
    all.add(Hostile.of(20, "fields of nothing", NOTHING));
  }

  private void limits() {
    for (String time : List.of("9223372036854775807", "-1", "-62198755200", "\"soon\"")) {
      String limits =
          "{\"rate_limits\":{\"five_hour\":{\"used_percentage\":5,\"resets_at\":" + time + "}}}";
      all.add(Hostile.of(29, "a limit that ends at " + time, limits));
    }
  }
}
