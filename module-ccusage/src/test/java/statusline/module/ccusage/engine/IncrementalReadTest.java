package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares an engine that reads new bytes only, restarts and compacts its table with one that
/// reads everything and keeps all lines, after each of many random changes of the transcripts.
class IncrementalReadTest {
  private static final int STEPS = 1_000;
  private static final int MAX_FILES = 12;

  @TempDir private Path account;
  private final Random random = new Random(20_261_130);
  private final PriceTable prices = PriceTable.builtIn();
  private int clock;

  @Test
  void incrementalReadEqualsFullRead() throws IOException {
    Files.createDirectories(account.resolve("projects/p/s/subagents"));
    Set<String> seen = new HashSet<>();
    var engine = new UsageEngine(prices);
    for (int step = 0; step < STEPS; step++) {
      String change = change();
      engine = restartSometimes(engine);
      engine.update(List.of(account));

      var fresh = new UsageEngine(prices);
      fresh.entries().merger.disable();
      fresh.update(List.of(account));
      assertEquals(summary(fresh), summary(engine), "step " + step + ": " + change);
      long now = clockOfStep();
      assertEquals(active(fresh.blocks(), now), active(engine.activeBlock(now)), "step " + step);
      seen.add(summary(fresh));
    }
    assertTrue(seen.size() > STEPS / 2, () -> "only " + seen.size() + " results differ");
  }

  /// Replaces the engine by one with its stored state, or compacts its table.
  private UsageEngine restartSometimes(UsageEngine engine) throws IOException {
    int kind = random.nextInt(10);
    if (kind == 0) {
      engine.entries().compact();
    }
    if (kind > 1) {
      return engine;
    }
    var state = new ByteArrayOutputStream();
    StateWriter.write(engine, state);
    return StateReader.read(new ByteArrayInputStream(state.toByteArray()), new UsageEngine(prices));
  }

  /// A time between the first entry and some hours after the last one.
  private long clockOfStep() {
    return Instant.parse("2026-11-01T00:00:00Z").toEpochMilli() + random.nextInt(540_000) * 1_000L;
  }

  private static String active(List<Block> blocks, long now) {
    return active(blocks.stream().filter(block -> block.isActive(now)).findFirst());
  }

  private static String active(Optional<Block> block) {
    return block.map(found -> found.start() + sums(found.usage())).orElse("none");
  }

  private String change() throws IOException {
    List<Path> files = files();
    int kind = files.isEmpty() ? 0 : random.nextInt(10);
    Path file = files.isEmpty() ? newFile() : files.get(random.nextInt(files.size()));
    return switch (kind) {
      case 0 -> write(files.size() < MAX_FILES ? newFile() : file, lines(), "new file");
      case 1 -> {
        Files.delete(file);
        yield "delete " + file;
      }
      case 2 -> write(file, lines(), "rewrite");
      case 3 -> truncate(file);
      case 4 -> append(file, line().substring(0, 40));
      case 5 -> append(file, line());
      case 6 -> append(file, "\n");
      default -> append(file, lines());
    };
  }

  private List<Path> files() throws IOException {
    try (var paths = Files.walk(account)) {
      return paths.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
  }

  private Path newFile() {
    String folder = random.nextInt(4) == 0 ? "projects/p/s/subagents/" : "projects/p/";
    return account.resolve(folder + "f" + random.nextInt(MAX_FILES) + ".jsonl");
  }

  private String write(Path file, String text, String change) throws IOException {
    Files.writeString(file, text);
    touch(file);
    return change + " " + file;
  }

  private String append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
    touch(file);
    return "append to " + file;
  }

  private String truncate(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, 0, random.nextInt(bytes.length + 1), StandardCharsets.US_ASCII);
    return write(file, text, "truncate");
  }

  /// A real clock would give two changes in one step of the file system the same time.
  private void touch(Path file) throws IOException {
    clock++;
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_790_000_000_000L + clock * 1_000L));
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      lines.add(line() + "\n");
    }
    return String.join("", lines);
  }

  /// A line whose ids, sessions and times repeat often.
  private String line() {
    return "{\"timestamp\":\"2026-11-%02dT%02d:00:%02d.000Z\",\"sessionId\":\"s%d\",%s%s"
            .formatted(
                1 + random.nextInt(5),
                random.nextInt(24),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(4) == 0 ? "" : "\"requestId\":\"r" + random.nextInt(4) + "\",",
                random.nextInt(4) == 0 ? "\"isSidechain\":true," : "")
        + "\"message\":{\"id\":\"m%d\",\"model\":\"claude-opus-5-5\",\"usage\":{"
            .formatted(random.nextInt(20))
        + "\"input_tokens\":%d,\"output_tokens\":%d}}}"
            .formatted(random.nextInt(50), random.nextInt(50));
  }

  private static String summary(UsageEngine engine) {
    StringBuilder text = new StringBuilder();
    for (Block block : engine.blocks()) {
      text.append(block.start()).append(' ').append(block.end()).append(sums(block.usage()));
    }
    engine
        .days(ZoneOffset.UTC, EntryTable.KEPT_IN_DAYS)
        .forEach((day, usage) -> text.append(day).append(sums(usage)));
    return text.toString();
  }

  private static String sums(Usage usage) {
    return " %d %d %d %.9f%n".formatted(usage.entries, usage.input, usage.output, usage.cost);
  }
}
