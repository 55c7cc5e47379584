package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import statusline.config.KeyTable;

class ConfigurationSchemaTest {
  /// Where the image takes it from.
  private static final Path FILE =
      Path.of("..", "statusline-dist", "src", "image", "share", "statusline.schema.json");

  @Test
  void theFileInTheImageIsWhatTheCodeSays() throws IOException {
    assertEquals(
        ConfigurationSchema.text() + "\n",
        Files.readString(FILE),
        "write it anew: bin/statusline config schema");
  }

  @Test
  void everyKeyIsThereWithItsDescription() throws IOException {
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
