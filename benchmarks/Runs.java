import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Times of whole processes, in milliseconds.
final class Runs {
  private final String name;
  private final double[] millis;
  private int count;

  Runs(String name, int most) {
    this.name = name;
    this.millis = new double[most];
  }

  /// Runs a command once on the example document and counts it; it must say something and end well.
  void add(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    millis[count++] = once(command, variables);
  }

  /// Counts a time that was taken elsewhere.
  void add(double time) {
    millis[count++] = time;
  }

  static double once(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    var builder = Launch.of(command);
    builder.environment().putAll(variables);
    builder.redirectInput(Path.of("examples/session.json").toFile());
    builder.redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    byte[] said = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (code != 0 || said.length == 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return millis;
  }

  double at(double part) {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted[Math.min(count - 1, (int) (part * count))];
  }

  double median() {
    return at(0.5);
  }

  void print() {
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

  static void printRatio(String what, double ratio) {
    System.out.printf(Locale.ROOT, "%s %.2f%n", what, ratio);
  }
}
