package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import statusline.config.KeyTable;

class ConfigurationSchemaTest {
  @Test
  void schemaDescribesEveryKey() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(ConfigurationSchema.text());

    KeyTable.byConcretePath()
        .forEach(
            (path, key) -> {
              String pointer = "/properties/" + path.replace(".", "/properties/");
              assertEquals(key.sentence(), schema.at(pointer + "/description").textValue(), path);
            });
    assertFalse(schema.get("additionalProperties").booleanValue());
    assertTrue(schema.at("/properties/modules/additionalProperties").isObject());
  }
}
