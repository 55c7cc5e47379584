package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// Adds the entries of parsed lines to a table.
final class EntryWriter {
  private final EntryTable entries;
  private final RecentName model;
  private final RecentName session;

  EntryWriter(EntryTable entries) {
    this.entries = entries;
    this.model = new RecentName(entries.models);
    this.session = new RecentName(entries.sessions);
  }

  /// Adds the entries of a line: its own, then those of its advisors.
  ///
  /// @param ofPath the number of the session if the line names none
  void add(UsageLine line, int ofPath) {
    Envelope envelope = line.envelope();
    int own = add(line, envelope.tokens, envelope.model);
    entries.setCost(own, envelope.costUsd);
    int named = session.number(line.sessionId(), line.bytes());
    entries.session.set(own, named != 0 ? named : ofPath);
    entries.id.set(own, envelope.id.hash(line.bytes()));
    entries.limitReset.set(own, line.limitReset());
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
    int entry = add(line, advisor.tokens, advisor.model);
    entries.session.set(entry, entries.session.get(own));
    entries.setCost(entry, Double.NaN);
    entries.limitReset.set(entry, 0);
    entries.id.set(entry, 0);
    TextRange id = line.envelope().id;
    if (id.isPresent()) {
      String text = id.text(line.bytes()) + ":advisor:" + count;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      entries.id.set(entry, Hash64.of(bytes, 0, bytes.length));
    }
  }

  private int add(UsageLine line, Tokens tokens, TextRange modelName) {
    int entry = entries.add();
    Envelope envelope = line.envelope();
    entries.model.set(entry, model.number(modelName, line.bytes()));
    entries.requestId.set(entry, shortHash(envelope.requestId.hash(line.bytes())));
    entries.time.set(entry, line.timestamp());
    entries.input.set(entry, tokens.input);
    entries.output.set(entry, tokens.output);
    entries.cacheRead.set(entry, tokens.cacheRead);
    entries.cache5m.set(entry, tokens.fiveMinutes());
    entries.cache1h.set(entry, tokens.oneHour());
    entries.flags.set(
        entry,
        (line.countsInBlocks() ? EntryTable.IN_BLOCKS : 0)
            | (line.countsInDays() ? EntryTable.IN_DAYS : 0)
            | (envelope.isSidechain ? EntryTable.SIDECHAIN : 0)
            | (tokens.speed != Tokens.Speed.NONE ? EntryTable.HAS_SPEED : 0)
            | (tokens.speed == Tokens.Speed.FAST ? EntryTable.FAST : 0));
    return entry;
  }

  /// Returns 32 bits of a hash that are not 0 unless it is.
  private static int shortHash(long hash) {
    int bits = (int) (hash ^ hash >>> 32);
    return bits == 0 && hash != 0 ? 1 : bits;
  }
}
