package statusline.daemon.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.JsonObject;

class HostFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'cost':{'total_cost_usd':'much'}} | cost.total_cost_usd | a number",
        "{'cost':7} | cost | an object",
        "{'context_window':{'used_percentage':{}}} | context_window.used_percentage | a number",
        "{'prompt_cache':{'expires_at':'soon'}} | prompt_cache.expires_at | a time",
        "{'fast_mode':'maybe'} | fast_mode | true or false",
        "{'session_id':5} | session_id | a text",
        "{'model':5} | model | an object",
      })
  void unreadableFieldIsNamedWithoutItsValue(String document, String name, String type) {
    assertEquals(
        List.of(name + " is ignored, because it is not " + type),
        HostFields.unreadable(json(document)));
  }

  @Test
  void readableAndMissingFieldsAreNotNamed() {
    assertEquals(List.of(), HostFields.unreadable(JsonObject.empty()));
    assertEquals(
        List.of(),
        HostFields.unreadable(
            json(
                "{'model':'opus','cost':{'total_cost_usd':'0.14','total_duration_ms':null},"
                    + "'prompt_cache':{'expires_at':'2026-11-23T16:00:00Z','warm':'true'}}")));
  }

  private static JsonObject json(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new DocumentReader().read(bytes).json();
  }
}
