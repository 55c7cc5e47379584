import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    List<String> hello = Hello.command(IMAGE, scratch);
    Files.writeString(scratch.resolve("statusline.user.json"), CONFIGURATION);
    List<String> line = List.of(IMAGE.resolve("bin/statusline-jvm").toString());
    Map<String, String> variables = Map.of("CLAUDE_CONFIG_DIR", scratch.toString());
    Runs.once(hello, variables);
    Runs.once(line, variables);
    var ours = new Runs("one-shot line", count);
    var bare = new Runs("hello", count);
    for (int i = 0; i < count; i++) {
      ours.add(line, variables);
      bare.add(hello, variables);
    }
    ours.print();
    bare.print();
    Runs.printRatio("ratio of medians", ours.median() / bare.median());
  }
}
