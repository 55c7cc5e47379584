package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.ModuleState;

class AccountUsageTest {
  private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

  @TempDir private Path folder;

  /// A state in memory.
  private static final class MemoryState implements ModuleState {
    private byte @Nullable [] stored;
    private @Nullable Encoder waiting;

    @Override
    public <T> Optional<T> read(Decoder<T> decoder) {
      try {
        return stored == null
            ? Optional.empty()
            : Optional.of(decoder.decode(new ByteArrayInputStream(stored)));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    @Override
    public void writeLater(Encoder encoder) {
      waiting = encoder;
    }

    private void write() throws IOException {
      var bytes = new ByteArrayOutputStream();
      if (waiting != null) {
        waiting.encode(bytes);
        stored = bytes.toByteArray();
        waiting = null;
      }
    }
  }

  private Path account(String name, int tokens) throws IOException {
    Path account = folder.resolve(name);
    Path project = Files.createDirectories(account.resolve("projects/p"));
    write(project.resolve("s.jsonl"), tokens);
    return account;
  }

  /// All files have the same time, and the same size for numbers of the same length.
  private static void write(Path transcript, int tokens) throws IOException {
    Files.writeString(
        transcript,
        "{\"timestamp\":\"2026-11-05T10:00:00.000Z\",\"sessionId\":\"s\",\"requestId\":\"r\","
            + "\"message\":{\"id\":\"m\",\"model\":\"claude-opus-5-5\",\"usage\":{\"input_tokens\":"
            + tokens
            + ",\"output_tokens\":0}}}\n");
    Files.setLastModifiedTime(transcript, FileTime.from(Instant.parse("2026-11-05T10:00:01Z")));
  }

  private static long tokens(Path account, ModuleState state) throws IOException {
    AccountUsage usage = AccountUsage.of(account, Prices.builtIn());
    usage.update(NOW, state);
    return usage.blocks(0).getFirst().usage().totalTokens();
  }

  private void useOtherAccounts() throws IOException {
    for (int i = 0; i < 4; i++) {
      assertEquals(10 + i, tokens(account("other" + i, 10 + i), ModuleState.none()));
    }
  }

  /// Returns an account that was read and stored, and then displaced by others.
  private Path storedAccount(MemoryState state) throws IOException {
    Path account = account("first", 100);
    assertEquals(100, tokens(account, state));
    state.write();
    useOtherAccounts();
    return account;
  }

  @Test
  void accountUsedAfterOthersReadsNoTranscriptAgain() throws IOException {
    var state = new MemoryState();
    Path account = storedAccount(state);

    // Size, time and identity are the same, so only a read of the file would find the difference.
    write(account.resolve("projects/p/s.jsonl"), 999);

    assertEquals(100, tokens(account, state));
  }

  @Test
  void accountWithoutStateIsReadAgain() throws IOException {
    Path account = account("first", 100);
    assertEquals(100, tokens(account, ModuleState.none()));
    useOtherAccounts();
    write(account.resolve("projects/p/s.jsonl"), 999);

    assertEquals(999, tokens(account, ModuleState.none()));
  }

  @Test
  void stateOfOtherVersionIsReadAgain() throws IOException {
    var state = new MemoryState();
    Path account = storedAccount(state);
    byte[] stored = Objects.requireNonNull(state.stored);
    stored[3]++;
    write(account.resolve("projects/p/s.jsonl"), 999);

    assertEquals(999, tokens(account, state));
  }

  @Test
  void unchangedTranscriptsAreNotWrittenAgain() throws IOException {
    var state = new MemoryState();
    Path account = account("first", 100);
    tokens(account, state);
    state.write();

    tokens(account, state);

    assertEquals(null, state.waiting);
  }

  /// The read of the state stands for any access that does not return.
  @Test
  void hangingReadOccupiesNoOtherThread() throws Exception {
    Path account = account("first", 100);
    var reading = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    var hanging =
        new ModuleState() {
          @Override
          public <T> Optional<T> read(Decoder<T> decoder) {
            reading.countDown();
            try {
              assertTrue(answer.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return Optional.empty();
          }

          @Override
          public void writeLater(Encoder encoder) {}
        };
    var first = new FutureTask<>(() -> tokens(account, hanging));
    Thread.ofPlatform().daemon().start(first);
    assertTrue(reading.await(30, TimeUnit.SECONDS));

    IOException refused =
        assertThrows(IOException.class, () -> tokens(account, ModuleState.none()));
    assertEquals("the transcripts do not answer", refused.getMessage());

    answer.countDown();
    assertEquals(100, first.get(30, TimeUnit.SECONDS));
    assertEquals(100, tokens(account, ModuleState.none()));
  }
}
