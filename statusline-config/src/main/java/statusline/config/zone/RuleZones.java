package statusline.config.zone;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Zones that no database names, with the rules that describe them.
///
/// Java finds the rules of a zone by its id, so each zone is registered once and never removed. The
/// number of zones is limited, because a request names them. Safe for use by several threads.
final class RuleZones {
  /// The start of the ids, which no other program knows.
  static final String PREFIX = "rules/";

  /// The zones of this process.
  static final RuleZones SHARED = new RuleZones(64);

  private final int maxZones;
  private final Set<String> registered = new HashSet<>();

  RuleZones(int maxZones) {
    this.maxZones = maxZones;
  }

  /// {@return the zone with the given rules; if there are too many zones, its current offset}
  ///
  /// @param name equal for equal rules only, in letters of a zone id
  /// @param rules creates the rules
  synchronized ZoneId of(String name, Supplier<ZoneRules> rules) {
    String id = PREFIX + name;
    if (!registered.contains(id)) {
      ZoneRules created = rules.get();
      if (created.isFixedOffset() || registered.size() >= maxZones) {
        return created.getOffset(Instant.now());
      }
      ZoneRulesProvider.registerProvider(new Provider(id, created));
      registered.add(id);
    }
    return ZoneId.of(id);
  }

  /// The provider of one zone.
  private static final class Provider extends ZoneRulesProvider {
    private final String id;
    private final ZoneRules rules;

    private Provider(String id, ZoneRules rules) {
      this.id = id;
      this.rules = rules;
    }

    @Override
    protected Set<String> provideZoneIds() {
      return Set.of(id);
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
      return rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
      NavigableMap<String, ZoneRules> versions = new TreeMap<>();
      versions.put("1", rules);
      return versions;
    }
  }
}
