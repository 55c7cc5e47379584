import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shared.Image;
import shared.ProcessTimings;

/// Times a program alone and under the client's supervisor, which ends all of its processes. The
/// runs are interleaved; the difference is the cost of the supervisor.
///
/// `java benchmarks/Supervised.java [RUNS] [PROGRAM ARGUMENT...]`, from the root of a checkout
/// whose image is built. The default program is `git --version`.
public final class Supervised {
  private static final String CLIENT = Image.BUILT.client();

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
      ProcessTimings.once(supervised, Map.of());
      ProcessTimings.once(alone, Map.of());
    }
    var with = new ProcessTimings("supervised", count);
    var without = new ProcessTimings("alone", count);
    for (int i = 0; i < count; i++) {
      with.add(supervised, Map.of());
      without.add(alone, Map.of());
    }
    with.print();
    without.print();
    System.out.printf("difference of medians %.2f ms%n", with.median() - without.median());
  }
}
