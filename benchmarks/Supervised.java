import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Times a program alone and under the client's supervisor, interleaved: what it costs that nothing
/// of it is left.
///
/// `java benchmarks/Supervised.java [RUNS] [PROGRAM ARGUMENT...]`, from the root of a checkout
/// whose image is built; without a program it is `git --version`.
public final class Supervised {
  private static final String CLIENT =
      Path.of("statusline-dist/target/statusline/bin/statusline").toAbsolutePath().toString();

  private Supervised() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    List<String> alone =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("git", "--version");
    List<String> supervised = new ArrayList<>(List.of(CLIENT, "__exec"));
    supervised.addAll(List.of("--ms", "60000", "--max-bytes", "4194304", "--"));
    supervised.addAll(alone);
    for (int i = 0; i < 50; i++) {
      Runs.once(supervised, Map.of());
      Runs.once(alone, Map.of());
    }
    var with = new Runs("supervised", count);
    var without = new Runs("alone", count);
    for (int i = 0; i < count; i++) {
      with.add(supervised, Map.of());
      without.add(alone, Map.of());
    }
    with.print();
    without.print();
    System.out.printf("difference of medians %.2f ms%n", with.median() - without.median());
  }
}
