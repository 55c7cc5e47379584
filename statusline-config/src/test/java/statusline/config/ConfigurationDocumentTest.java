package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import statusline.config.json.SyntaxTree;

/// Compares docs/configuration.md with the keys.
class ConfigurationDocumentTest {
  private static final Path FILE = Path.of("..", "docs", "configuration.md");

  /// A table between two comments; the first names the beginning of its keys' paths.
  private static final Pattern TABLE =
      Pattern.compile("<!-- keys: (\\S+) -->\n(.*?)<!-- end -->\n", Pattern.DOTALL);

  private static final Pattern EXAMPLE = Pattern.compile("```jsonc\n(.*?)```", Pattern.DOTALL);

  private static List<Key> keys(String prefix) {
    List<Key> keys = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if ((key.path().contains(".") ? "" : ".").concat(key.path()).equals(prefix + key.name())) {
        keys.add(key);
      }
    }
    return keys;
  }

  @Test
  void tablesMatchTheKeys() throws IOException {
    Matcher table = TABLE.matcher(Files.readString(FILE));
    List<Key> documented = new ArrayList<>();
    while (table.find()) {
      List<Key> keys = keys(table.group(1));
      assertEquals(KeyRows.of(keys), table.group(2), table.group(1));
      documented.addAll(keys);
    }

    List<Key> missing = new ArrayList<>(KeyTable.all());
    missing.removeAll(ModuleSettingKeys.all());
    missing.removeAll(documented);
    assertEquals(List.of(), missing);
  }

  @Test
  void documentedVariablesAndArgumentsExist() throws IOException {
    Matcher name =
        Pattern.compile("`(STATUSLINE_(?:MODULE|RENDERER|PRESET)[A-Z_]*|--[a-z-]+)[=`]")
            .matcher(Files.readString(FILE));
    int seen = 0;
    while (name.find()) {
      seen++;
      assertTrue(
          RunNames.path(name.group(1)) != null
              || name.group(1).matches("--(offline|list-modules|latest|once|svg)"),
          name.group(1));
    }
    assertTrue(seen > 5, "only " + seen);
  }

  @Test
  void examplesAreValid() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(FILE));
    int seen = 0;
    while (example.find()) {
      seen++;
      Layer layer = new LayerReader("example", Origin.USER_FILE, example.group(1)).read();
      assertEquals(List.of(), layer.problems(), example.group(1));
      assertTrue(SyntaxTree.of(example.group(1)).problem() == null);
    }
    assertTrue(seen > 0);
  }
}
