import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shared.Durations;
import shared.Image;
import shared.Jvm;
import shared.MeasuredRun;
import shared.Processes;
import shared.Report;
import shared.Sandbox;
import shared.Transcripts;

/// Times `statusline usage blocks --json` beside `ccusage blocks --offline --json` on generated
/// transcripts: without a daemon, with one, after a restart of it, and after each appended record.
///
/// `java benchmarks/Usage.java CCUSAGE [MEGABYTES] [RUNS] [LARGE]`, from the root of a checkout
/// whose image is built; CCUSAGE is the native program of version 20.0.24. 500 megabytes and 9 runs
/// take two minutes. With LARGE, such as 5000, the program also reads so many megabytes once. Linux
/// only; needs Python 3.8.
public final class Usage {
  private static final int SMALL_MEGABYTES = 5;
  private static final int APPENDED = 60;
  private static final double MAX_COLD = 0.55;
  private static final double MAX_WARM = 0.02;
  private static final double MAX_RESTART = 0.1;
  private static final double MAX_APPEND_MILLIS = 5;
  private static final double MAX_APPEND_RATIO = 1.5;
  private static final double MAX_COLD_MIB = 100;
  private static final double MAX_GROWTH_MIB = 48;
  private static final double MAX_LARGE_RATIO = 1.2;
  private static final double KIB_PER_MIB = 1024;

  /// A daemon writes what its lines showed at most this much later.
  private static final long KEPT_MILLIS = 1_500;

  private static final Pattern BLOCK = Pattern.compile("block [^ ]*\\$[0-9.,]+");

  private final Sandbox sandbox;
  private final String ccusage;
  private final Report report;
  private int records;

  private Usage(Sandbox sandbox, String ccusage, Report report) {
    this.sandbox = sandbox;
    this.ccusage = ccusage;
    this.report = report;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0 || !Files.isExecutable(Path.of(arguments[0]))) {
      System.err.println("usage: java benchmarks/Usage.java CCUSAGE [MEGABYTES] [RUNS] [LARGE]");
      System.exit(2);
    }
    int megabytes = number(arguments, 1, 500);
    int runs = number(arguments, 2, 9);
    int large = number(arguments, 3, 0);
    var report = new Report("usage of " + megabytes + " MB of transcripts, " + runs + " runs");
    try (Sandbox sandbox = Sandbox.make(Image.BUILT)) {
      new Usage(sandbox, arguments[0], report).measure(megabytes, runs, large);
    }
    report.end();
  }

  private static int number(String[] arguments, int index, int absent) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : absent;
  }

  private void measure(int megabytes, int runs, int large)
      throws IOException, InterruptedException {
    Transcripts small = generate("small", SMALL_MEGABYTES);
    Transcripts usual = generate("usual", megabytes);
    double reference = cold(usual, runs);
    memory(usual);
    double usualAppend = append(usual);
    restart(usual, runs, reference);
    warm(usual, runs, reference);
    double smallAppend = append(small);
    report.atMost(MAX_APPEND_MILLIS, "ms", "appended record to new report, median", usualAppend);
    report.figure("the same with " + SMALL_MEGABYTES + " MB", "%.2f ms", smallAppend);
    report.atMost(MAX_APPEND_RATIO, "×", "ratio of the two", usualAppend / smallAppend);
    if (large > 0) {
      large(usual, generate("large", large));
    }
  }

  private Transcripts generate(String name, int megabytes)
      throws IOException, InterruptedException {
    return Transcripts.generate(sandbox.account(name), megabytes);
  }

  private Map<String, String> environment(Transcripts transcripts) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>(sandbox.variables());
    environment.put("CLAUDE_CONFIG_DIR", transcripts.account().toString());
    environment.put("TZ", "UTC");
    return environment;
  }

  private MeasuredRun ours(Transcripts transcripts) throws IOException, InterruptedException {
    return MeasuredRun.of(
        List.of(sandbox.image().client(), "usage", "blocks", "--json"), environment(transcripts));
  }

  /// The blocks of this day: their number does not grow with the transcripts.
  private MeasuredRun today(Transcripts transcripts) throws IOException, InterruptedException {
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    return MeasuredRun.of(
        List.of(sandbox.image().client(), "usage", "blocks", "--json", "--since", day),
        environment(transcripts));
  }

  private MeasuredRun theirs(Transcripts transcripts) throws IOException, InterruptedException {
    return MeasuredRun.of(
        List.of(ccusage, "blocks", "--offline", "--json"), environment(transcripts));
  }

  /// Returns the median of ccusage in milliseconds.
  private double cold(Transcripts transcripts, int runs) throws IOException, InterruptedException {
    var ours = new Durations();
    var theirs = new Durations();
    long peak = 0;
    theirs(transcripts);
    for (int run = 0; run < runs; run++) {
      sandbox.reset();
      MeasuredRun cold = ours(transcripts);
      ours.add(cold.millis());
      peak = Math.max(peak, cold.peakKib());
      theirs.add(theirs(transcripts).millis());
    }
    report.figure("ccusage, median", "%.0f ms", theirs.median());
    report.figure("statusline without daemon and state, median", "%.0f ms", ours.median());
    report.atMost(MAX_COLD, "× ccusage", "the same", ours.median() / theirs.median());
    report.atMost(MAX_COLD_MIB, "MiB", "its resident memory, maximum", peak / KIB_PER_MIB);
    return theirs.median();
  }

  /// Compares the daemon's memory with that of one whose account has no transcripts.
  private void memory(Transcripts transcripts) throws IOException, InterruptedException {
    sandbox.reset();
    Transcripts none = new Transcripts(sandbox.account("none"), 0);
    startDaemon(none);
    Jvm daemon = sandbox.daemon().orElseThrow();
    long before = daemon.residentKib();
    line(transcripts);
    awaitState();
    double growth = (daemon.residentKib() - before) / KIB_PER_MIB;
    report.atMost(MAX_GROWTH_MIB, "MiB", "growth of the daemon's resident memory", growth);
  }

  private void startDaemon(Transcripts transcripts) throws IOException, InterruptedException {
    line(transcripts);
    while (sandbox.daemon().isEmpty()) {
      Thread.sleep(5);
    }
  }

  /// Returns the line of a session.
  private String line(Transcripts transcripts) throws IOException, InterruptedException {
    var builder = Processes.of(sandbox.image().client());
    builder.environment().clear();
    builder.environment().putAll(environment(transcripts));
    builder.redirectInput(Path.of("examples/session.json").toFile());
    Process process = builder.start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return line;
  }

  /// Returns the cost of the block on a line, or an empty text.
  private static String block(String line) {
    Matcher block = BLOCK.matcher(line);
    return block.find() ? block.group() : "";
  }

  /// Waits until the daemon has written what it has read.
  private void awaitState() throws IOException, InterruptedException {
    Path state = Path.of(sandbox.variables().get("STATUSLINE_STATE_DIR"));
    while (!hasState(state)) {
      Thread.sleep(20);
    }
  }

  private static boolean hasState(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.walk(folder)) {
      return files.anyMatch(
          file -> file.toString().contains("module.ccusage/") && file.toString().endsWith("bin"));
    }
  }

  private void warm(Transcripts transcripts, int runs, double reference)
      throws IOException, InterruptedException {
    var times = new Durations();
    for (int run = 0; run < runs * 5; run++) {
      times.add(ours(transcripts).millis());
    }
    report.figure("statusline with its daemon, median", "%.1f ms", times.median());
    report.atMost(MAX_WARM, "× ccusage", "the same", times.median() / reference);
  }

  /// Returns the median from an appended record to a report that contains it, in milliseconds.
  private double append(Transcripts transcripts) throws IOException, InterruptedException {
    line(transcripts);
    ours(transcripts);
    transcripts.append(++records);
    // After this the daemon looks at the new transcript each time.
    Thread.sleep(10_500);
    ours(transcripts);
    var times = new Durations();
    for (int i = 0; i < APPENDED; i++) {
      String before = text(today(transcripts));
      transcripts.append(++records);
      MeasuredRun run = today(transcripts);
      times.add(run.millis());
      if (text(run).equals(before)) {
        throw new IllegalStateException("a report does not contain the last record");
      }
    }
    return times.median();
  }

  private static String text(MeasuredRun run) {
    return new String(run.output(), StandardCharsets.UTF_8);
  }

  /// Measures from the start of a new daemon to a line with the block of the previous one, and to
  /// the first report.
  private void restart(Transcripts transcripts, int runs, double reference)
      throws IOException, InterruptedException {
    var lines = new Durations();
    var reports = new Durations();
    long read = 0;
    for (int run = 0; run < runs; run++) {
      String before = block(line(transcripts));
      while (before.isEmpty()) {
        Thread.sleep(100);
        before = block(line(transcripts));
      }
      Thread.sleep(KEPT_MILLIS);
      MeasuredRun.of(List.of(sandbox.image().client(), "daemon", "stop"), environment(transcripts));
      long start = System.nanoTime();
      while (!block(line(transcripts)).equals(before)) {
        // The next line is made at once.
      }
      lines.add((System.nanoTime() - start) / 1e6);
      ours(transcripts);
      reports.add((System.nanoTime() - start) / 1e6);
      read = Math.max(read, bytesRead(sandbox.daemon().orElseThrow()));
    }
    report.figure("restart of the daemon to the same block on a line", "%.0f ms", lines.median());
    report.atMost(MAX_RESTART, "× ccusage", "the same", lines.median() / reference);
    report.figure("restart of the daemon to its report, median", "%.0f ms", reports.median());
    report.figure("bytes that a new daemon has read", "%.1f MB", read / 1e6);
  }

  private static long bytesRead(Jvm daemon) throws IOException {
    String line = Files.readAllLines(Path.of("/proc/" + daemon.pid() + "/io")).getFirst();
    return Long.parseLong(line.replaceAll("\\D", ""));
  }

  private void large(Transcripts usual, Transcripts large)
      throws IOException, InterruptedException {
    sandbox.reset();
    double usualPerMegabyte = ours(usual).millis() / usual.megabytes();
    MeasuredRun run = ours(large);
    double ratio = run.millis() / large.megabytes() / usualPerMegabyte;
    report.figure("statusline with " + (int) large.megabytes() + " MB", "%.0f ms", run.millis());
    report.atMost(MAX_LARGE_RATIO, "×", "its time per MB", ratio);
    report.atMost(MAX_COLD_MIB, "MiB", "its resident memory, maximum", run.peakKib() / KIB_PER_MIB);
  }
}
