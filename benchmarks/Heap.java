import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heap of a JVM as it is right after a collection.
///
/// The image has no `jcmd`, but its JVM answers one: the commands used here are the virtual
/// machine's own and need no module. So it is the `jcmd` of the JDK that runs the benchmark.
///
/// @param pid of the JVM
record Heap(long pid) {
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
  private static final Pattern SPACE = Pattern.compile("(?m)^\\S.* total \\d+K, used (\\d+)K");

  /// {@return KiB that live objects take}
  long liveKib() throws IOException, InterruptedException {
    ask("GC.run");
    String info = ask("GC.heap_info");
    Matcher space = SPACE.matcher(info);
    long used = 0;
    int spaces = 0;
    for (; space.find(); spaces++) {
      used += Long.parseLong(space.group(1));
    }
    if (spaces == 0) {
      throw new IOException("jcmd says nothing of the heap: " + info);
    }
    return used;
  }

  private String ask(String command) throws IOException, InterruptedException {
    Process process =
        Launch.of(JCMD.toString(), Long.toString(pid), command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("jcmd failed: " + said);
    }
    return said;
  }
}
