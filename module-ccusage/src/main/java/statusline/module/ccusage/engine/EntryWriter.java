package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// Adds the entries of parsed lines to the table.
final class EntryWriter {
  private final EntryTable entries;
  private final Deduplication deduplication;

  EntryWriter(EntryTable entries, Deduplication deduplication) {
    this.entries = entries;
    this.deduplication = deduplication;
  }

  /// Adds the entries of a line: its own, then those of its advisors.
  ///
  /// @param file the number of the transcript
  /// @param number the line's number in the transcript
  /// @param session the number of the session if the line names none
  void add(UsageLine line, int file, int number, int session) {
    Envelope envelope = line.envelope();
    int own = add(line, envelope.tokens, envelope.model, file, number);
    entries.setCost(own, envelope.costUsd);
    int named = entries.sessions.number(line.sessionId(), line.bytes());
    entries.session.set(own, named != 0 ? named : session);
    entries.id.set(own, envelope.id.hash(line.bytes()));
    deduplication.add(own);
    int count = 0;
    for (int i = 0; i < envelope.advisorCount(); i++) {
      Advisor advisor = envelope.advisor(i);
      if (advisor.isAdvisor) {
        if (advisor.model.isPresent() && !advisor.model.isEmpty()) {
          addAdvisor(line, advisor, own, count);
        }
        count++;
      }
    }
  }

  private void addAdvisor(UsageLine line, Advisor advisor, int own, int count) {
    int entry =
        add(line, advisor.tokens, advisor.model, entries.file.get(own), entries.line.get(own));
    entries.advisor.set(entry, count + 1);
    entries.session.set(entry, entries.session.get(own));
    TextRange id = line.envelope().id;
    if (id.isPresent()) {
      String text = id.text(line.bytes()) + ":advisor:" + count;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      entries.id.set(entry, Hash64.of(bytes, 0, bytes.length));
    }
    deduplication.add(entry);
  }

  private int add(UsageLine line, Tokens tokens, TextRange model, int file, int number) {
    int entry = entries.add();
    Envelope envelope = line.envelope();
    entries.file.set(entry, file);
    entries.line.set(entry, number);
    entries.model.set(entry, entries.models.number(model, line.bytes()));
    entries.requestId.set(entry, envelope.requestId.hash(line.bytes()));
    entries.time.set(entry, line.timestamp());
    entries.input.set(entry, tokens.input);
    entries.output.set(entry, tokens.output);
    entries.cacheRead.set(entry, tokens.cacheRead);
    entries.cache5m.set(entry, tokens.fiveMinutes());
    entries.cache1h.set(entry, tokens.oneHour());
    entries.setFlags(
        entry,
        (line.countsInBlocks() ? EntryTable.IN_BLOCKS : 0)
            | (line.countsInDays() ? EntryTable.IN_DAYS : 0)
            | (envelope.isSidechain ? EntryTable.SIDECHAIN : 0)
            | (tokens.speed != Tokens.Speed.NONE ? EntryTable.HAS_SPEED : 0)
            | (tokens.speed == Tokens.Speed.FAST ? EntryTable.FAST : 0));
    return entry;
  }
}
