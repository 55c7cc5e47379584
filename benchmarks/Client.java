import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Times the client: warm against `cat`; cold, with no daemon and nothing known, against a bare
/// "hello" of the image; cold with what an earlier daemon has kept, and in a time zone that has
/// rules.
///
/// Whole processes through `sh -c`, as the host runs them, interleaved; the ratios are what counts.
/// All data modules are enabled, in this very checkout.
///
/// `java benchmarks/Client.java [HOT RUNS] [COLD RUNS]`, from the root of a checkout whose image is
/// built.
public final class Client {
  private static final Path IMAGE = Path.of("statusline-dist/target/statusline").toAbsolutePath();
  private static final String PROGRAM = IMAGE.resolve("bin/statusline").toString();
  private static final List<String> LINE = List.of("/bin/sh", "-c", "exec '" + PROGRAM + "'");
  private static final List<String> FLOOR =
      List.of("/bin/sh", "-c", "exec cat examples/session.json");

  /// For what a first line does not wait for.
  private static final long SETTLE_MILLIS = 500;

  private Client() {}

  public static void main(String[] arguments) throws Exception {
    int hot = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int cold = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 21;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    Map<String, String> variables =
        Map.of(
            "HOME", scratch.toString(),
            "STATUSLINE_RUNTIME_DIR", scratch.resolve("run").toString());
    hot(hot, variables);
    stop(variables);
    cold(cold, scratch, variables);
  }

  private static void hot(int count, Map<String, String> variables) throws Exception {
    var ours = new Runs("warm line", count);
    var floor = new Runs("cat", count);
    for (int i = 0; i < 500; i++) {
      Runs.once(LINE, variables);
    }
    for (int i = 0; i < count; i++) {
      ours.add(LINE, variables);
      floor.add(FLOOR, variables);
    }
    ours.print();
    floor.print();
    Runs.printRatio("ratio of medians", ours.median() / floor.median());
    Runs.printRatio("p99 to the floor's median", ours.at(0.99) / floor.median());
    Runs.once(List.of(PROGRAM, "daemon", "status"), variables);
  }

  private static void cold(int count, Path scratch, Map<String, String> variables)
      throws Exception {
    String java = String.join(" ", Hello.command(IMAGE, scratch));
    List<String> hello = List.of("/bin/sh", "-c", "exec " + java);
    var ours = new Runs("cold line", count);
    var later = new Runs("cold, kept state", count);
    var bare = new Runs("hello", count);
    var zoned = new Runs("cold, summer time", count);
    Map<String, String> inZone = new HashMap<>(variables);
    inZone.put("TZ", "Europe/Berlin");
    for (int i = 0; i < count; i++) {
      Folder.delete(scratch.resolve(".local"));
      ours.add(LINE, variables);
      // What a line has shown is kept.
      Thread.sleep(SETTLE_MILLIS);
      Runs.once(LINE, variables);
      stop(variables);
      bare.add(hello, variables);
      later.add(LINE, variables);
      stop(variables);
      Folder.delete(scratch.resolve(".local"));
      zoned.add(LINE, inZone);
      stop(variables);
    }
    ours.print();
    bare.print();
    later.print();
    zoned.print();
    Runs.printRatio("ratio of medians", ours.median() / bare.median());
    Runs.printRatio("the same with kept state", later.median() / bare.median());
    Runs.printRatio("the same in a zone with summer time", zoned.median() / bare.median());
  }

  /// Stops the daemon and forgets its runtime directory, so that the next line starts one.
  private static void stop(Map<String, String> variables) throws Exception {
    var status = Launch.of(PROGRAM, "daemon", "status", "--json");
    status.environment().putAll(variables);
    Process asked = status.start();
    String said = new String(asked.getInputStream().readAllBytes());
    String pid = said.replaceFirst("(?s).*\"pid\":(\\d+).*", "$1");
    Runs.once(List.of(PROGRAM, "daemon", "stop"), variables);
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(daemon -> daemon.onExit().join());
    Folder.delete(Path.of(variables.get("STATUSLINE_RUNTIME_DIR")));
  }
}
