package shared;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heap usage of a JVM right after a garbage collection.
///
/// @param pid of the JVM
public record HeapUsage(long pid) {
  private static final Pattern SPACE = Pattern.compile("(?m)^\\S.* total \\d+K, used (\\d+)K");

  /// {@return the size of the live objects in KiB}
  public long liveKib() throws IOException, InterruptedException {
    var jcmd = new Jcmd(pid);
    jcmd.ask("GC.run");
    String info = jcmd.ask("GC.heap_info");
    Matcher space = SPACE.matcher(info);
    long used = 0;
    int spaces = 0;
    for (; space.find(); spaces++) {
      used += Long.parseLong(space.group(1));
    }
    if (spaces == 0) {
      throw new IOException("jcmd printed no heap usage: " + info);
    }
    return used;
  }
}
