package shared;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The loaded classes of a JVM and their memory, right after garbage collections.
///
/// @param loaders number of class loaders with classes
/// @param classes number of loaded classes
/// @param kib used metaspace in KiB
public record MetaspaceUsage(int loaders, int classes, double kib) {
  private static final Pattern TOTAL =
      Pattern.compile("Total Usage - (\\d+) loaders?, (\\d+) classes");

  private static final Pattern USED = Pattern.compile("(?m)^Metaspace +used (\\d+)K");

  /// A loader that a cleaner or a reference queue refers to is collected only after that is
  /// processed.
  private static final int COLLECTIONS = 3;

  /// {@return the usage of a JVM}
  public static MetaspaceUsage of(Jvm jvm) throws IOException, InterruptedException {
    var jcmd = new Jcmd(jvm.pid());
    for (int i = 0; i < COLLECTIONS; i++) {
      jcmd.ask("GC.run");
    }
    Matcher total = found(TOTAL, jcmd.ask("VM.metaspace"));
    Matcher used = found(USED, jcmd.ask("VM.metaspace", "basic"));
    return new MetaspaceUsage(
        Integer.parseInt(total.group(1)),
        Integer.parseInt(total.group(2)),
        Double.parseDouble(used.group(1)));
  }

  private static Matcher found(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IOException("jcmd printed no usage: " + output);
    }
    return matcher;
  }

  @Override
  public String toString() {
    return "%d classes of %d loaders, %.0f KiB".formatted(classes, loaders, kib);
  }
}
