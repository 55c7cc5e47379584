import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shared.HelloProgram;
import shared.Image;
import shared.ProcessTimings;

/// Times a one-shot line and a "hello" of the same image, each with its own AOT cache.
///
/// Both are whole processes and interleaved, so a change in the machine's speed affects both. The
/// ratio of the medians counts. `git`, `cost` and `weekly` are disabled, so only the JVM runs.
///
/// `java benchmarks/OneShot.java [RUNS]`, from the root of a checkout whose image is built.
public final class OneShot {
  private static final Path IMAGE = Image.BUILT.folder();
  private static final String CONFIGURATION =
      """
      {"modules": {"git": {"enabled": false}, "cost": {"enabled": false}, "weekly": {"enabled": false}}}
      """;

  private OneShot() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    List<String> hello = HelloProgram.command(IMAGE, scratch);
    Files.writeString(scratch.resolve("statusline.user.json"), CONFIGURATION);
    List<String> line = List.of(IMAGE.resolve("bin/statusline-jvm").toString());
    Map<String, String> variables = Map.of("CLAUDE_CONFIG_DIR", scratch.toString());
    ProcessTimings.once(hello, variables);
    ProcessTimings.once(line, variables);
    var ours = new ProcessTimings("one-shot line", count);
    var bare = new ProcessTimings("hello", count);
    for (int i = 0; i < count; i++) {
      ours.add(line, variables);
      bare.add(hello, variables);
    }
    ours.print();
    bare.print();
    ProcessTimings.printRatio("ratio of medians", ours.median() / bare.median());
  }
}
