package statusline.broker.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import statusline.api.ModuleStore;

/// Helpers for tests of stores: texts instead of bytes, and the file of a store.
final class StoreFiles {
  private StoreFiles() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static String text(ModuleStore store) {
    return store.read().map(bytes -> new String(bytes, UTF_8)).orElse("nothing");
  }

  /// {@return the only file in a directory}
  static Path only(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      children.forEach(files::add);
    }
    assertEquals(1, files.size());
    return files.getFirst();
  }
}
