package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.ModuleStore;

class FakeStoreTest {
  private final FakeStore store = new FakeStore();

  @Test
  void newStoreIsEmpty() {
    assertEquals(Optional.empty(), store.read());
  }

  @Test
  void readReturnsCopyOfWrittenBytes() throws IOException {
    byte[] bytes = {1, 2};
    store.write(bytes);
    bytes[0] = 9;

    assertArrayEquals(new byte[] {1, 2}, store.read().orElseThrow());
    assertEquals(1, store.writes());
  }

  @Test
  void storeIsLimitedToOneMebibyte() throws IOException {
    store.write(new byte[ModuleStore.MAX_BYTES]);

    assertThrows(IOException.class, () -> store.write(new byte[ModuleStore.MAX_BYTES + 1]));
    assertEquals(ModuleStore.MAX_BYTES, store.read().orElseThrow().length);
  }

  @Test
  void failedWriteKeepsOldBytes() throws IOException {
    store.write(new byte[] {1});
    store.failWrites();

    assertThrows(IOException.class, () -> store.write(new byte[] {2}));
    assertArrayEquals(new byte[] {1}, store.read().orElseThrow());
  }
}
