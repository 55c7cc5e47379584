package shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Durations of whole processes, in milliseconds.
public final class ProcessTimings {
  private final String name;
  private final double[] millis;
  private int count;

  public ProcessTimings(String name, int most) {
    this.name = name;
    this.millis = new double[most];
  }

  /// Runs a command once on the example document and records its duration. It must print something
  /// and exit with code 0.
  public void add(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    millis[count++] = once(command, variables);
  }

  /// Records a duration that was measured elsewhere.
  public void add(double time) {
    millis[count++] = time;
  }

  /// {@return the duration of a run on the example document, without recording it}
  public static double once(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    var builder = Processes.of(command);
    builder.environment().putAll(variables);
    builder.redirectInput(Path.of("examples/session.json").toFile());
    builder.redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (code != 0 || output.length == 0) {
      throw new IllegalStateException(command + " exited with " + code);
    }
    return millis;
  }

  /// {@return the smallest duration that a fraction of all runs does not exceed}
  ///
  /// @param fraction between 0 and 1
  public double at(double fraction) {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted[Math.min(count - 1, (int) (fraction * count))];
  }

  public double median() {
    return at(0.5);
  }

  public void print() {
    System.out.printf(
        Locale.ROOT,
        "%-14s min %6.2f  median %6.2f  p99 %6.2f  max %6.2f ms  (%d runs)%n",
        name,
        at(0),
        median(),
        at(0.99),
        at(1),
        count);
  }

  public static void printRatio(String name, double ratio) {
    System.out.printf(Locale.ROOT, "%s %.2f%n", name, ratio);
  }
}
