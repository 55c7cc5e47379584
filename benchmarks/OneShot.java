import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Times a one-shot line against a bare "hello" of the same image, each with its own AOT cache.
///
/// Whole processes, interleaved, so that a machine whose speed drifts is fair to both; the ratio of
/// the medians is what counts. Git, cost and weekly are disabled: no process but the JVM runs.
///
/// `java benchmarks/OneShot.java [RUNS]`, from the root of a checkout whose image is built.
public final class OneShot {
  private static final Path IMAGE = Path.of("statusline-dist/target/statusline").toAbsolutePath();
  private static final String CONFIGURATION =
      """
      {"modules": {"git": {"enabled": false}, "cost": {"enabled": false}, "weekly": {"enabled": false}}}
      """;

  private OneShot() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    List<String> hello = hello(scratch);
    Files.createDirectories(scratch.resolve("config"));
    Files.writeString(scratch.resolve("config/statusline.user.json"), CONFIGURATION);
    List<String> line = List.of(IMAGE.resolve("bin/statusline").toString());
    millis(hello, scratch);
    millis(line, scratch);
    double[] ours = new double[runs];
    double[] bare = new double[runs];
    for (int i = 0; i < runs; i++) {
      ours[i] = millis(line, scratch);
      bare[i] = millis(hello, scratch);
    }
    print("one-shot line", ours);
    print("hello", bare);
    System.out.printf(Locale.ROOT, "ratio of medians %.2f%n", median(ours) / median(bare));
  }

  /// A hello of the image's own runtime, with an AOT cache of its own and our JVM options.
  private static List<String> hello(Path scratch) throws IOException, InterruptedException {
    Path source = scratch.resolve("Hello.java");
    Files.writeString(
        source,
        """
        public class Hello {
          public static void main(String[] arguments) {
            System.out.println("hello");
          }
        }
        """);
    tool("javac", "-d", scratch.toString(), source.toString());
    Path jar = scratch.resolve("hello.jar");
    tool("jar", "--create", "--file=" + jar, "-C", scratch.toString(), "Hello.class");
    List<String> options = new ArrayList<>();
    for (String option : Files.readAllLines(IMAGE.resolve("lib/jvm.options"))) {
      if (option.startsWith("-X") || option.startsWith("-D")) {
        options.add(option);
      }
    }
    Path cache = scratch.resolve("hello.aot");
    millis(java(options, "-XX:AOTCacheOutput=" + cache, jar), scratch);
    return java(options, "-XX:AOTCache=" + cache, jar);
  }

  private static List<String> java(List<String> options, String cache, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(IMAGE.resolve("runtime/bin/java").toString());
    command.add(cache);
    command.addAll(options);
    command.addAll(List.of("-cp", jar.toString(), "Hello"));
    return command;
  }

  private static void tool(String name, String... arguments) {
    int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
    if (code != 0) {
      throw new IllegalStateException(name + " failed");
    }
  }

  private static double millis(List<String> command, Path scratch)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("CLAUDE_CONFIG_DIR", scratch + "/config"));
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

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String name, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-14s min %6.1f  median %6.1f  max %6.1f ms  (%d runs)%n",
        name,
        sorted[0],
        median(values),
        sorted[sorted.length - 1],
        sorted.length);
  }
}
