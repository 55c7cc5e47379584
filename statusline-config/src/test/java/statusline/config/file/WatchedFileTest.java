package statusline.config.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Holds a look at a file after it has read the file's attributes, like a file system that does not
/// answer.
@Timeout(20)
class WatchedFileTest {
  @TempDir Path folder;
  private final AtomicBoolean hangs = new AtomicBoolean();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private Path path;
  private WatchedFile file;

  @BeforeEach
  void createFile() throws IOException {
    path = Files.writeString(folder.resolve("file"), "one");
    file = new WatchedFile(path, null, this::now);
  }

  @AfterEach
  void releaseLook() {
    release.countDown();
  }

  /// A look asks for the time before it reads the file.
  private Instant now() {
    if (hangs.compareAndSet(true, false)) {
      hanging.countDown();
      try {
        release.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    return Instant.now();
  }

  private static String text(FileContent content) {
    return new String(Objects.requireNonNull(content.bytes()), UTF_8);
  }

  private FutureTask<FileContent> hangingLook() throws InterruptedException {
    hangs.set(true);
    var look = new FutureTask<>(file::content);
    new Thread(look).start();
    assertTrue(hanging.await(20, TimeUnit.SECONDS));
    return look;
  }

  @Test
  void lookThatHangsHoldsUpNoOther() throws Exception {
    FutureTask<FileContent> hung = hangingLook();
    Files.writeString(path, "other");

    assertEquals("other", text(file.content()));
    release.countDown();
    assertEquals("other", text(hung.get(20, TimeUnit.SECONDS)));
  }

  @Test
  void earlierLookDoesNotReplaceLaterOne() throws Exception {
    FutureTask<FileContent> hung = hangingLook();
    Files.delete(path);
    assertSame(FileContent.MISSING, file.content());
    Files.writeString(path, "back");
    release.countDown();

    assertSame(FileContent.MISSING, hung.get(20, TimeUnit.SECONDS));
    assertEquals("back", text(file.content()));
  }

  @Test
  void equalBytesHaveEqualVersion() throws Exception {
    long version = file.content().version();
    FutureTask<FileContent> hung = hangingLook();
    Files.writeString(path, "one");

    assertEquals(version, file.content().version());
    release.countDown();
    assertEquals(version, hung.get(20, TimeUnit.SECONDS).version());
  }
}
