package statusline.module.ccusage.comparison;

import java.util.ArrayList;
import java.util.List;

/// Generates the transcript of one session, with the records that hosts of several versions write.
final class Conversation {
  private static final List<String> MODELS =
      List.of(
          "claude-opus-5",
          "claude-opus-4-8",
          "claude-sonnet-5",
          "claude-sonnet-4-6",
          "claude-sonnet-4-5-20250929",
          "claude-haiku-4-5-20251001",
          "claude-fable-5-1");

  private static final List<String> ODD_MODELS =
      List.of(
          "claude-opus-9-9",
          "claude-opus-4-9",
          "claude-opus-5[1m]",
          "claude-opus-4-7",
          "claude-sonnet-4-20250514",
          "claude-3-5-sonnet-20241022",
          "claude-sonnet-4-5@20250929",
          "us.anthropic.claude-sonnet-4-6",
          "anthropic/claude-opus-4.5",
          "opus",
          "my-model",
          "<synthetic>");

  private final Choice choice;
  private final double odd;
  private final String model;
  private final List<String> replayed = new ArrayList<>();
  private long now;
  private int context;
  final String session;
  final List<String> lines = new ArrayList<>();
  final List<List<String>> agents = new ArrayList<>();

  /// @param odd share of odd records
  /// @param start time of the first record
  Conversation(Choice choice, double odd, long start) {
    this.choice = choice;
    this.odd = odd;
    this.now = start;
    this.session = choice.session();
    this.model = choice.of(MODELS);
    this.context = choice.between(5_000, 30_000);
  }

  /// Begins with lines of an earlier session, as a resumed session does.
  void resume(Conversation earlier) {
    boolean isRenamed = choice.with(0.6);
    for (String line : earlier.lines.subList(0, choice.below(earlier.lines.size() + 1))) {
      lines.add(isRenamed ? line.replace(earlier.session, session) : line);
    }
  }

  /// Adds some turns.
  void talk(int turns, long end) {
    for (int turn = 0; turn < turns && now < end; turn++) {
      pause();
      user();
      answer(lines, reply(), choice.between(1, 4));
      if (choice.with(0.08)) {
        agent();
      }
      if (choice.with(0.06)) {
        sideQuestion();
      }
      if (choice.with(0.05)) {
        gateway();
      }
      if (choice.with(0.03)) {
        limitReached();
      }
    }
  }

  private void pause() {
    now +=
        choice.with(0.85)
            ? choice.between(1_000, 60_000)
            : choice.of(900_000L, 3_600_000L, 14_400_000L, 18_000_000L, 18_000_001L, 40_000_000L);
  }

  private void user() {
    lines.add(
        "{\"type\":\"user\",\"sessionId\":\""
            + session
            + "\",\"timestamp\":"
            + Choice.time(now)
            + ",\"message\":{\"role\":\"user\",\"content\":\"größe "
            + "lorem ".repeat(choice.below(40))
            + "\"}}");
    now += choice.between(100, 4_000);
  }

  private Reply reply() {
    var reply = new Reply();
    reply.session = Reply.quoted(session);
    reply.id = Reply.quoted(choice.id("msg_"));
    reply.request = choice.with(0.02) ? null : Reply.quoted(choice.id("req_"));
    reply.model =
        Reply.quoted(choice.with(0.9) ? model : choice.of(choice.with(0.5) ? MODELS : ODD_MODELS));
    int written = choice.between(100, 8_000);
    reply.input = String.valueOf(choice.with(0.9) ? choice.below(20) : choice.below(300_000));
    reply.cacheRead = String.valueOf(context);
    reply.cacheWrite = String.valueOf(written);
    if (choice.with(0.7)) {
      int long1h = choice.of(0, written, written / 3);
      reply.cacheParts =
          "{\"ephemeral_5m_input_tokens\":"
              + (written - long1h)
              + ",\"ephemeral_1h_input_tokens\":"
              + long1h
              + "}";
    }
    reply.speed = choice.with(0.5) ? null : choice.of("\"standard\"", "\"standard\"", "\"fast\"");
    context = context > 400_000 ? 20_000 : context + written;
    return reply;
  }

  /// Adds the lines of one answer, whose tokens may grow, and odd ones among them.
  private void answer(List<String> target, Reply reply, int count) {
    for (int i = 0; i < count; i++) {
      reply.timestamp = Choice.time(now);
      boolean isLast = i == count - 1;
      reply.output = String.valueOf(isLast ? choice.between(20, 3_000) : choice.between(1, 9));
      String line = reply.line();
      if (choice.with(odd)) {
        OddRecords.change(reply, choice);
        line = reply.line();
      }
      target.add(choice.with(odd / 3) ? OddRecords.changedLine(line, choice) : line);
      now += choice.between(0, 3_000);
    }
    if (choice.with(0.05)) {
      target.add(target.getLast());
    }
  }

  /// Adds a sub-agent with a transcript of its own, and its progress in this one.
  private void agent() {
    List<String> transcript = new ArrayList<>();
    for (int i = choice.between(1, 5); i > 0; i--) {
      Reply reply = reply();
      reply.sidechain = "true";
      answer(transcript, reply, choice.between(1, 2));
      if (choice.with(0.5)) {
        reply.id = choice.with(0.3) ? Reply.quoted(choice.id("msg_")) : reply.id;
        if (choice.with(odd)) {
          OddRecords.change(reply, choice);
        }
        lines.add(reply.progressLine());
      }
    }
    agents.add(transcript);
  }

  /// Repeats an earlier message in a side chain, under another request id.
  private void sideQuestion() {
    Reply reply = reply();
    if (!replayed.isEmpty() && choice.with(0.8)) {
      String[] earlier = choice.of(replayed).split(" ", -1);
      reply.id = earlier[0];
      reply.timestamp = choice.with(0.5) ? earlier[1] : Choice.time(now);
      reply.sidechain = "true";
    } else {
      reply.timestamp = Choice.time(now);
    }
    reply.output = String.valueOf(choice.between(1, 2_000));
    lines.add(reply.line());
    replayed.add(reply.id + " " + reply.timestamp);
  }

  /// Adds records without a request id, which a gateway writes.
  private void gateway() {
    Reply reply = reply();
    reply.request = null;
    reply.id = choice.with(0.5) ? reply.id : Reply.quoted("gw-" + choice.below(4));
    for (int i = choice.between(1, 3); i > 0; i--) {
      reply.timestamp = Choice.time(now + (choice.with(0.5) ? 0 : 700L * i));
      reply.output = String.valueOf(choice.of(50, 50, 100, 150));
      lines.add(reply.line());
    }
  }

  private void limitReached() {
    Reply reply = reply();
    reply.model = Reply.quoted("<synthetic>");
    reply.request = null;
    reply.input = "0";
    reply.output = "0";
    reply.cacheRead = "0";
    reply.cacheWrite = "0";
    reply.cacheParts = null;
    reply.timestamp = Choice.time(now);
    reply.apiError = choice.of("true", "true", "false");
    long reset = now / 1000 + choice.between(0, 20_000);
    reply.content =
        "[{\"type\":\"text\",\"text\":\""
            + choice.of("API Error: 529", "Claude AI usage limit reached|" + reset)
            + "\"}]";
    lines.add(reply.line());
  }
}
