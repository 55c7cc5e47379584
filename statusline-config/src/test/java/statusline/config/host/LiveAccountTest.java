package statusline.config.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.Environment;
import statusline.storage.Digest;
import statusline.storage.guard.AccessGuard;
import statusline.testing.TestEnvironment;

class LiveAccountTest {
  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();
  private final AccessGuard guard = new AccessGuard(nanos::get);
  private final AtomicInteger checks = new AtomicInteger();
  private boolean hangs;
  private Environment environment;
  private LiveAccount account;

  @BeforeEach
  void createAccount() throws IOException {
    environment = TestEnvironment.in(folder);
    account = new LiveAccount(environment, this::checking, guard, nanos::get);
  }

  /// Checks at once: a thread could take longer than a request waits.
  private void checking(Runnable check) {
    checks.incrementAndGet();
    if (!hangs) {
      check.run();
    }
  }

  private Path file() {
    return environment.home().resolve(".claude.json");
  }

  private void write(String json) throws IOException {
    Path next = Files.writeString(folder.resolve("next"), json);
    Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING);
  }

  private void login(String id) throws IOException {
    write("{\"oauthAccount\":{\"accountUuid\":\"" + id + "\",\"emailAddress\":\"a@b.example\"}}");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void accountIsTheDigestOfItsId() throws IOException {
    login("one");

    assertEquals(Optional.of(Digest.of("one")), account.id());
  }

  @Test
  void changedFileIsReadAfterASecond() throws IOException {
    login("one");
    account.id();
    login("two");

    pass(Duration.ofMillis(999));
    assertEquals(Optional.of(Digest.of("one")), account.id());
    pass(Duration.ofMillis(1));
    assertEquals(Optional.of(Digest.of("two")), account.id());
    assertEquals(2, checks.get());
  }

  @Test
  void manyRequestsCheckOncePerSecond() throws IOException {
    login("one");
    for (int i = 0; i < 100; i++) {
      account.id();
    }

    assertEquals(1, checks.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"theme\":\"dark\"}",
        "{\"oauthAccount\":null}",
        "{\"oauthAccount\":{}}",
        "{\"oauthAccount\":{\"accountUuid\":7}}"
      })
  void fileWithoutAccountMeansThatNoUserIsLoggedIn(String json) throws IOException {
    write(json);

    assertEquals(Optional.of(""), account.id());
  }

  @Test
  void missingFileMeansThatNoUserIsLoggedIn() {
    assertEquals(Optional.of(""), account.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"oauthAccount\":{\"accountUuid\":\"tw", "[]", "\u0000"})
  void partOfAFileKeepsTheAccount(String part) throws IOException {
    login("one");
    account.id();
    write(part);
    pass(Duration.ofSeconds(1));
    assertEquals(Optional.of(Digest.of("one")), account.id());

    login("two");
    pass(Duration.ofSeconds(1));
    assertEquals(Optional.of(Digest.of("two")), account.id());
  }

  @Test
  void partOfAFileIsUnknownAtFirst() throws IOException {
    write("{\"oauthAccount\":");

    assertEquals(Optional.empty(), account.id());
  }

  @Test
  void largeFileIsUnknown() throws IOException {
    login("one");
    account.id();
    try (var large = new RandomAccessFile(file().toFile(), "rw")) {
      large.setLength(ClaudeFile.MAX_BYTES + 1);
    }
    pass(Duration.ofSeconds(1));

    assertEquals(Optional.empty(), account.id());
  }

  @Test
  void directoryInPlaceOfTheFileIsUnknown() throws IOException {
    Files.createDirectory(file());

    assertEquals(Optional.empty(), account.id());
  }

  @Test
  void slowCheckIsFollowedByALongPause() throws IOException {
    login("one");
    account =
        new LiveAccount(environment, this::checking, guard, () -> nanos.getAndAdd(400_000_000L));
    account.id();
    account.id();
    account.id();

    assertEquals(1, checks.get());
  }

  @Test
  void hangingCheckDelaysOnlyItsFirstRequestsAndUsesOneThread() throws Exception {
    login("one");
    account.id();
    login("two");
    pass(Duration.ofSeconds(1));
    var released = new CountDownLatch(1);
    List<Thread> started = new ArrayList<>();
    account =
        new LiveAccount(
            environment,
            check -> {
              Thread thread =
                  new Thread(
                      () -> {
                        try {
                          released.await();
                        } catch (InterruptedException interrupted) {
                          Thread.currentThread().interrupt();
                        }
                        check.run();
                      });
              started.add(thread);
              thread.start();
            },
            guard,
            System::nanoTime);

    assertEquals(Optional.empty(), account.id());
    for (int i = 0; i < 1_000; i++) {
      account.id();
    }
    assertEquals(1, started.size());

    released.countDown();
    assertTrue(started.getFirst().join(Duration.ofSeconds(10)));
    assertEquals(Optional.of(Digest.of("two")), account.id());
  }

  @Test
  void accountIsUnknownIfCheckNeverEnds() throws IOException {
    login("one");
    account.id();
    login("two");
    pass(Duration.ofSeconds(1));
    hangs = true;
    assertEquals(Optional.of(Digest.of("one")), account.id());

    pass(Duration.ofSeconds(3));
    assertEquals(Optional.empty(), account.id());
    hangs = false;
    pass(Duration.ofSeconds(1));
    assertEquals(Optional.of(Digest.of("two")), account.id());
  }

  @Test
  void themeStaysIfCheckNeverEnds() throws IOException {
    write("{\"theme\": \"light\"}");
    assertEquals(Optional.of("light"), account.theme());

    pass(Duration.ofSeconds(1));
    hangs = true;
    account.theme();
    pass(Duration.ofSeconds(3));
    assertEquals(Optional.of("light"), account.theme());
    assertEquals(Optional.empty(), account.id());
  }

  @Test
  void missingThreadKeepsTheAccount() throws IOException {
    login("one");
    var none = new AtomicInteger();
    account =
        new LiveAccount(
            environment,
            check -> {
              if (none.getAndIncrement() == 0) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              new Thread(check).start();
            },
            guard,
            nanos::get);

    assertEquals(Optional.empty(), account.id());
    pass(Duration.ofSeconds(1));
    assertEquals(Optional.of(Digest.of("one")), account.id());
  }

  @Test
  void interruptedRequestReturns() throws Exception {
    var result = new AtomicInteger();
    account =
        new LiveAccount(
            environment,
            check -> new Thread(() -> LockSupport.parkNanos(1)).start(),
            guard,
            System::nanoTime);
    Thread waiting =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              account.id();
              result.set(Thread.interrupted() ? 1 : 2);
            });
    waiting.start();
    assertTrue(waiting.join(Duration.ofSeconds(10)));

    assertEquals(1, result.get());
  }
}
