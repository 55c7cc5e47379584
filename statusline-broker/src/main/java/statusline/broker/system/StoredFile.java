package statusline.broker.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import statusline.api.Scope;
import statusline.storage.AtomicFile;
import statusline.storage.PlainFile;
import statusline.storage.PrivateFolder;

/// A private file with a name and a scope, which another program reads.
final class StoredFile {
  private final Path folder;
  private final Path path;

  /// @param folder directory of the file; the first write creates it for its owner only
  /// @param scope scope of the content
  /// @param name name of the file
  StoredFile(Path folder, Scope scope, String name) {
    this.folder = folder;
    this.path = folder.resolve(FileModuleStore.hash(scope.toString()) + "-" + name);
  }

  Path path() {
    return path;
  }

  /// Replaces the content atomically, unless it is the same.
  void write(byte[] content) throws IOException {
    if (has(content)) {
      return;
    }
    PrivateFolder.create(folder);
    try (AtomicFile next =
        AtomicFile.write(
            folder,
            FileModuleStore.TEMPORARY,
            ".json",
            AtomicFile.OWNER_ONLY,
            ByteBuffer.wrap(content))) {
      next.moveTo(path);
    }
  }

  private boolean has(byte[] content) {
    try (InputStream bytes = PlainFile.open(path)) {
      return Arrays.equals(bytes.readNBytes(content.length + 1), content);
    } catch (IOException missing) {
      return false;
    }
  }
}
