import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shared.HelloProgram;
import shared.Image;
import shared.ProcessTimings;
import shared.Processes;
import shared.Report;
import shared.Sandbox;

/// Times the commands of an installed image beside a "hello" of its runtime, each as a whole
/// process. A daemon runs.
///
/// `java benchmarks/Commands.java [RUNS]`, from the root of a checkout whose image is built; 11
/// runs, a minute.
public final class Commands {
  private static final int UNINSTALLATIONS = 3;

  /// The largest accepted medians, as multiples of the median of "hello".
  private static final Map<String, Double> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("--version", 0.55);
    LIMITS.put("--help", 0.55);
    LIMITS.put("daemon status", 0.55);
    LIMITS.put("explain", 2.7);
    LIMITS.put("stats", 2.7);
    LIMITS.put("config show", 2.7);
    LIMITS.put("preview", 5.4);
    LIMITS.put("doctor", 10.8);
    LIMITS.put("daemon stop", 8.1);
  }

  private final Sandbox sandbox;
  private final Path client;
  private final List<String> hello;

  private Commands(Sandbox sandbox) throws IOException, InterruptedException {
    this.sandbox = sandbox;
    Path home = sandbox.folder("home");
    this.client = home.resolve(".local/share/statusline/current/bin/statusline");
    this.hello = HelloProgram.command(sandbox.image().folder(), sandbox.folder("hello"));
  }

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
    var report = new Report("commands of an installed image, " + runs + " runs");
    try (Sandbox sandbox = Sandbox.make(Image.BUILT)) {
      new Commands(sandbox).measure(runs, report);
    }
    report.end();
  }

  private void measure(int runs, Report report) throws IOException, InterruptedException {
    install();
    var hellos = new ProcessTimings("hello", runs);
    Map<String, ProcessTimings> timings = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      // The first line starts the daemon that the last command stops.
      time(List.of(client.toString()));
      hellos.add(time(hello));
      for (String command : LIMITS.keySet()) {
        timings.computeIfAbsent(command, name -> new ProcessTimings(name, runs)).add(time(command));
      }
    }
    report.figure("hello, median", "%.1f ms", hellos.median());
    timings.forEach(
        (command, times) ->
            report.atMost(
                LIMITS.get(command), "× hello", command, times.median() / hellos.median()));
    report.figure("uninstall, median", "%.2f × hello", uninstallation() / hellos.median());
  }

  private void install() throws IOException, InterruptedException {
    time(List.of(sandbox.image().client(), "install", "--force"));
  }

  private double uninstallation() throws IOException, InterruptedException {
    var times = new ProcessTimings("uninstall", UNINSTALLATIONS);
    for (int run = 0; run < UNINSTALLATIONS; run++) {
      install();
      time(List.of(client.toString()));
      times.add(time("uninstall"));
    }
    return times.median();
  }

  private double time(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(client.toString()));
    words.addAll(List.of(command.split(" ", -1)));
    return time(words);
  }

  /// {@return the duration in milliseconds}
  private double time(List<String> command) throws IOException, InterruptedException {
    var builder = Processes.of(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(sandbox.variables());
    builder.redirectInput(Path.of("examples/session.json").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    // doctor exits with 1, because the PATH of the sandbox does not contain the installed command.
    if (code > 1 || output.length == 0) {
      throw new IllegalStateException(command + " exited with " + code + ": " + new String(output));
    }
    return millis;
  }
}
