package shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heap usage of a JVM right after a garbage collection.
///
/// The image has no `jcmd`, so this class uses the one of the JDK that runs the benchmark. The
/// commands used here are built into the virtual machine and need no Java module in the image.
///
/// @param pid of the JVM
public record HeapUsage(long pid) {
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
  private static final Pattern SPACE = Pattern.compile("(?m)^\\S.* total \\d+K, used (\\d+)K");

  /// {@return the size of the live objects in KiB}
  public long liveKib() throws IOException, InterruptedException {
    ask("GC.run");
    String info = ask("GC.heap_info");
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

  private String ask(String command) throws IOException, InterruptedException {
    Process process =
        Processes.of(JCMD.toString(), Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("jcmd failed: " + output);
    }
    return output;
  }
}
