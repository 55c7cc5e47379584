import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksumsTest {
  @Test
  void lineHasTheFormOfSha256sum(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("archive.tar.gz"), "abc");
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  archive.tar.gz\n",
        Checksums.line(file));
  }

  @Test
  void algorithmCanBeChosen(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "abc");
    assertEquals("a9993e364706816aba3e25717850c26c9cd0d89d", Checksums.of(file, "SHA-1"));
  }
}
