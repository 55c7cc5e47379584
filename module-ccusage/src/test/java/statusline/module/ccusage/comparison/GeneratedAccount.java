package statusline.module.ccusage.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Generates the transcripts of an account: well-formed and odd records, in usual and odd places.
final class GeneratedAccount {
  /// The end of all transcripts, so that no block is active.
  static final long END = Instant.parse("2026-11-20T15:40:00Z").toEpochMilli();

  private static final long DAY = 86_400_000L;

  /// Stands for a byte that is not UTF-8.
  private static final char BAD_BYTE = '\uE000';

  private final Choice choice;
  private final double odd;
  private final Path projects;
  private final long end;

  private GeneratedAccount(long seed, Path configDirectory, long end) {
    this.choice = new Choice(seed);
    this.odd = choice.of(0.0, 0.05, 0.1, 0.3);
    this.projects = configDirectory.resolve("projects");
    this.end = end;
  }

  /// Writes the transcripts of a seed.
  ///
  /// @param end time after the last record
  static void write(long seed, Path configDirectory, long end) throws IOException {
    new GeneratedAccount(seed, configDirectory, end).write();
  }

  private void write() throws IOException {
    List<Conversation> all = new ArrayList<>();
    int days = choice.of(2, 10, 40);
    for (int i = choice.between(2, 8); i > 0; i--) {
      long start = end - (long) (choice.below(1_000) / 1_000.0 * days * DAY) - 7_200_000;
      var conversation = new Conversation(choice, odd, start);
      if (!all.isEmpty() && choice.with(0.25)) {
        conversation.resume(choice.of(all));
      }
      conversation.talk(choice.between(3, 40), end);
      all.add(conversation);
      write(conversation);
    }
    writeOddPlaces(all.getFirst());
  }

  private void write(Conversation conversation) throws IOException {
    Path project = projects.resolve("-home-dev-project-" + choice.below(3));
    write(project.resolve(conversation.session + ".jsonl"), conversation.lines);
    for (List<String> agent : conversation.agents) {
      Path folder = project.resolve(conversation.session).resolve("subagents");
      write(folder.resolve(choice.id("agent-") + ".jsonl"), agent);
    }
  }

  private void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    var bytes = new ByteArrayOutputStream();
    for (String line : lines) {
      for (String part : line.splitWithDelimiters(String.valueOf(BAD_BYTE), 0)) {
        bytes.writeBytes(
            part.charAt(0) == BAD_BYTE ? new byte[] {(byte) 0xFF} : part.getBytes(UTF_8));
      }
      bytes.write('\n');
    }
    byte[] whole = bytes.toByteArray();
    int cut = choice.with(0.3) ? choice.below(Math.min(300, whole.length)) : 0;
    try (var out = Files.newOutputStream(file)) {
      out.write(whole, 0, whole.length - cut);
    }
  }

  /// Writes transcripts where the host writes none, some of which ccusage reads.
  private void writeOddPlaces(Conversation one) throws IOException {
    List<String> names =
        List.of(
            "top.jsonl",
            "p/sub/deep/file.jsonl",
            "p/UPPER.JSONL",
            "p/.jsonl",
            "p/notes.txt",
            "subagents/agent.jsonl",
            "p/subagents/agent.jsonl",
            "p/s/tools/subagents/agent.jsonl",
            "p/folder.jsonl/inner.jsonl");
    for (String name : names) {
      if (choice.with(0.25)) {
        var conversation = new Conversation(choice, odd, end - choice.between(1, 9) * DAY);
        conversation.talk(3, end);
        write(projects.resolve(name), conversation.lines);
      }
    }
    if (choice.with(0.2)) {
      Path link = projects.resolve("link.jsonl");
      Files.createSymbolicLink(link, projects.resolve(one.session + ".jsonl"));
    }
  }
}
