package statusline.module.ccusage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Generates transcripts with `make-transcripts.py`, which needs Python 3.8.
final class Corpus {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private Corpus() {}

  /// Generates transcripts in `folder/corpus` and returns that configuration directory.
  static Path generate(Path folder, String arguments) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PYTHON), "the generator of transcripts needs /usr/bin/python3");
    Path program = folder.resolve("make-transcripts.py");
    try (InputStream input =
        Objects.requireNonNull(Corpus.class.getResourceAsStream("make-transcripts.py"))) {
      Files.write(program, input.readAllBytes());
    }
    Path corpus = folder.resolve("corpus");
    List<String> command = new ArrayList<>(List.of(PYTHON.toString(), program.toString()));
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(List.of("--out", corpus.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("generator.log").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> log(folder));
    return corpus;
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("generator.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
