#!/bin/sh
# JDK, ZoneId.of (seen with Temurin 25.0.3+9 and its time zone data 2026a).
#
# The time zone database has the zones EST, MST, HST and ROC, and systems install them, so that `TZ=EST
# date` works. ZoneId.of throws ZoneRulesException for these four, although it accepts similar
# names such as EST5EDT. A program that takes the name of a zone from TZ or from the link
# /etc/localtime therefore needs a second way for them, such as the files of the system.
#
# Needs a JDK and the time zone files of the system. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/Zones.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.List;

class Zones {
  public static void main(String[] arguments) {
    for (String zone : List.of("EST", "MST", "HST", "ROC", "EST5EDT", "Asia/Taipei")) {
      String answer = "accepted";
      try {
        ZoneId.of(zone);
      } catch (ZoneRulesException unknown) {
        answer = "refused";
      }
      boolean isInstalled = Files.exists(Path.of("/usr/share/zoneinfo", zone));
      System.out.println(zone + " " + answer + (isInstalled ? "" : " (not installed)"));
    }
  }
}
JAVA

seen=$(java "$work/Zones.java" | paste -sd, -)
expected="EST refused,MST refused,HST refused,ROC refused,EST5EDT accepted,Asia/Taipei accepted"
if [ "$seen" = "$expected" ]; then
  echo "as described: $seen"
else
  echo "changed: $seen"
  exit 1
fi
