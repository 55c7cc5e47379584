package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.SegmentDescriptor;

/// Compares the README of each data module's part with the module's descriptor.
class ModuleDocumentTest {
  private static final String END = "<!-- end -->\n";

  static List<DataModuleDescriptor> modules() {
    return ModuleDescriptors.all();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void readmeListsTheSegments(DataModuleDescriptor module) throws IOException {
    var rows = new StringBuilder("| segment | what it shows |\n|---|---|\n");
    for (SegmentDescriptor segment : module.segments()) {
      rows.append("| `").append(module.id()).append('.').append(segment.name()).append("` | ");
      rows.append(segment.description()).append(" |\n");
    }

    assertEquals(rows.toString(), table("segments: " + module.id()));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void readmeListsTheSettings(DataModuleDescriptor module) throws IOException {
    List<Key> keys = ModuleSettingKeys.of(module.id());
    if (!keys.isEmpty()) {
      assertEquals(KeyRows.of(keys), table("settings: " + module.id()));
    }
  }

  private static String table(String name) throws IOException {
    String begin = "<!-- " + name + " -->\n";
    List<String> tables = new ArrayList<>();
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(Path.of(".."), "module-*")) {
      for (Path part : parts) {
        String text = Files.readString(part.resolve("README.md"));
        int start = text.indexOf(begin);
        if (start >= 0) {
          tables.add(text.substring(start + begin.length(), text.indexOf(END, start)));
        }
      }
    }
    assertTrue(tables.size() == 1, () -> tables.size() + " tables " + name);
    return tables.getFirst();
  }
}
