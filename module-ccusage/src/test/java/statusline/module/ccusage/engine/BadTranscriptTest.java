package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Transcripts that are no ordinary files, or that change while they are read.
@Timeout(300)
class BadTranscriptTest {
  @TempDir private Path account;
  private Path project = Path.of("");
  private final UsageEngine engine = new UsageEngine(PriceTable.builtIn());

  @BeforeEach
  void writeTranscript() throws IOException {
    project = Files.createDirectories(account.resolve("projects/p"));
    Files.writeString(project.resolve("good.jsonl"), reply(1, 100));
  }

  private static String reply(int number, int tokens) {
    return reply(number, Integer.toString(tokens));
  }

  private static String reply(int number, String tokens) {
    return "{\"timestamp\":\"2026-11-05T10:00:00.000Z\",\"sessionId\":\"s\",\"requestId\":\"r"
        + number
        + "\",\"message\":{\"id\":\"m"
        + number
        + "\",\"model\":\"claude-opus-5-5\",\"usage\":{\"input_tokens\":"
        + tokens
        + ",\"output_tokens\":0}}}\n";
  }

  @Test
  void sumsOfLargestCountsDoNotOverflow() throws IOException {
    String largest = "18446744073709551615";
    Files.writeString(project.resolve("large.jsonl"), reply(2, largest) + reply(3, largest));

    assertEquals(Long.MAX_VALUE, tokens());
    Usage usage = engine.blocks().getFirst().usage();
    assertEquals(Long.MAX_VALUE, usage.inputTokens());
    assertEquals(3, usage.entryCount());
  }

  @Test
  void lineWithTooLargeCountDoesNotCount() throws IOException {
    Files.writeString(project.resolve("large.jsonl"), reply(2, "18446744073709551616"));

    assertEquals(100, tokens());
  }

  private long tokens() throws IOException {
    engine.update(List.of(account));
    return tokens(engine);
  }

  private static long tokens(UsageEngine engine) {
    return engine.blocks().stream().mapToLong(block -> block.usage().totalTokens()).sum();
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Test
  void pipeIsSkippedAndCounted() throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "the test needs mkfifo");
    String pipe = project.resolve("pipe.jsonl").toString();
    assertEquals(0, new ProcessBuilder(mkfifo.toString(), pipe).start().waitFor());

    assertEquals(100, tokens());
    assertEquals(new ReadCounts(1, 1, 0, 0), engine.counts());
  }

  @Test
  void linkToDeviceIsSkippedAndCounted() throws IOException {
    Files.createSymbolicLink(project.resolve("zero.jsonl"), Path.of("/dev/zero"));

    assertEquals(100, tokens());
    assertEquals(new ReadCounts(1, 1, 0, 0), engine.counts());
  }

  @Test
  void fileThatBecomesUnreadableKeepsItsEntriesAndIsCounted() throws IOException {
    Path file = project.resolve("secret.jsonl");
    Files.writeString(file, reply(2, 7));
    assertEquals(107, tokens());

    Files.writeString(file, reply(3, 5), StandardOpenOption.APPEND);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read any file");
    assertEquals(107, tokens());
    assertEquals(new ReadCounts(2, 0, 1, 0), engine.counts());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals(112, tokens());
  }

  @Test
  void unreadableFolderIsSkippedAndCounted() throws IOException {
    Path folder = Files.createDirectory(account.resolve("projects/q"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder), "this user may read any folder");

    assertEquals(100, tokens());
    assertEquals(new ReadCounts(1, 1, 0, 0), engine.counts());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void longLineIsReadOnce() throws IOException {
    Path file = project.resolve("long.jsonl");
    long length = 3L * LineReader.MAX_LINE;
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(length);
    }
    assertEquals(100, tokens());
    assertEquals(length, engine.transcripts().get(file).point().position());

    Files.writeString(file, "end\n" + reply(2, 7), StandardOpenOption.APPEND);
    assertEquals(107, tokens());
    assertEquals(new ReadCounts(2, 0, 0, 0), engine.counts());
  }

  @Test
  @Tag("ci")
  void sparseFileOfFiveGigabytesIsReadToItsEnd() throws IOException {
    Path file = project.resolve("sparse.jsonl");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }
    Files.writeString(file, "\n" + reply(2, 7), StandardOpenOption.APPEND);

    assertEquals(107, tokens());
    assertEquals(Files.size(file), engine.transcripts().get(file).point().position());
  }

  @Test
  void fileReplacedBetweenSearchAndReadIsReadAgain() throws IOException {
    Path file = project.resolve("replaced.jsonl");
    Files.writeString(file, reply(2, 7) + reply(3, 5));
    Transcript transcript =
        engine.transcripts().computeIfAbsent(file, engine.entries()::transcript);
    var work = new ReadRound.Work(transcript, attributes(file));
    Path other = Files.writeString(account.resolve("other"), reply(4, 11));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    new ReadRound(engine.entries(), List.of(work), ReadProgress.NONE)
        .run(new TranscriptReader(engine.entries()), false);

    assertEquals(111, tokens());
  }

  @Test
  void fileTruncatedBetweenSearchAndReadIsReadAgain() throws IOException {
    Path file = project.resolve("truncated.jsonl");
    Files.writeString(file, reply(2, 7) + reply(3, 5));
    assertEquals(112, tokens());
    Files.writeString(file, reply(4, 1), StandardOpenOption.APPEND);
    var work = new ReadRound.Work(engine.transcripts().get(file), attributes(file));
    Files.writeString(file, reply(5, 13));

    new ReadRound(engine.entries(), List.of(work), ReadProgress.NONE)
        .run(new TranscriptReader(engine.entries()), false);
    assertEquals(113, tokens());
  }

  @Test
  void newestTranscriptsAreReadWhenThereAreTooMany() throws IOException {
    Files.setLastModifiedTime(project.resolve("good.jsonl"), FileTime.fromMillis(1_000));
    Files.writeString(project.resolve("newest.jsonl"), reply(2, 7));

    var small = new UsageEngine(PriceTable.builtIn(), 11);
    small.update(List.of(account));

    assertEquals(7, tokens(small));
    assertEquals(new ReadCounts(2, 0, 0, 1), small.counts());
  }

  @Test
  void deletedFileIsForgotten() throws IOException {
    Path file = Files.writeString(project.resolve("deleted.jsonl"), reply(2, 7));
    assertEquals(107, tokens());
    Files.delete(file);
    assertEquals(100, tokens());
  }

  /// The writer goes on while the engine reads; after it has stopped, one more read is right.
  @Test
  void filesThatChangeDuringTheReadAreReadAgain() throws Exception {
    for (int round = 0; round < 20; round++) {
      int seed = round;
      Thread writer = Thread.ofPlatform().start(() -> change(seed));
      while (writer.isAlive()) {
        engine.update(List.of(account));
      }
      writer.join();
      long incremental = tokens();

      var fresh = new UsageEngine(PriceTable.builtIn());
      fresh.update(List.of(account));
      assertEquals(tokens(fresh), incremental, "round " + round);
    }
    assertTrue(tokens() > 0);
  }

  private void change(int seed) {
    try {
      for (int i = 0; i < 20; i++) {
        int number = seed * 20 + i;
        Path file = project.resolve("busy" + i % 3 + ".jsonl");
        Path next = account.resolve("next");
        switch (i % 4) {
          case 0 -> {
            Files.writeString(next, reply(number, number) + reply(number + 1, 3));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
          }
          case 1 ->
              Files.writeString(
                  file,
                  " ".repeat(number) + reply(number, 1_000),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND);
          case 2 -> Files.deleteIfExists(file);
          default ->
              Files.write(
                  file,
                  reply(number, 9).substring(0, 60).getBytes(StandardCharsets.UTF_8),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
