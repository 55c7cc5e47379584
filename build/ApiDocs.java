import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Generates the API documentation of an artifact with the `javadoc` of the running JDK.
///
/// @param sources folder with the sources
/// @param classPath jars that the sources need; annotations of other libraries are left out
record ApiDocs(Path sources, List<Path> classPath) {
  /// Generates the documentation into a folder. The same sources give the same files.
  void writeTo(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javadoc").toString());
    // A run takes seconds, in which the optimising compiler costs more than it saves.
    command.add("-J-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-quiet", "-notimestamp", "--no-fonts", "-Xdoclint:none"));
    // The sources use annotations of libraries that the image does not contain.
    command.addAll(List.of("--ignore-source-errors", "-encoding", "UTF-8"));
    command.addAll(List.of("-d", folder.toString()));
    if (!classPath.isEmpty()) {
      command.addAll(
          List.of("-classpath", String.join(":", classPath.stream().map(Path::toString).toList())));
    }
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
          .sorted()
          .forEach(file -> command.add(file.toString()));
    }
    Path log = Files.createTempFile("statusline-javadoc", ".log");
    try {
      ProcessBuilder javadoc = new ProcessBuilder(command).redirectErrorStream(true);
      if (javadoc.redirectOutput(log.toFile()).start().waitFor() != 0) {
        throw new IOException("javadoc failed for " + sources + ": " + Files.readString(log));
      }
    } finally {
      Files.delete(log);
    }
  }
}
