import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes the AOT cache of an image from training runs, which execute the code that lines need.
///
/// @param root folder of the checkout
/// @param image folder of the image, without a cache
/// @param options of the JVM; the main class is the last one
record Training(Path root, Path image, List<String> options) {
  /// The JDK's classes that generate classes at run time. A cache contains the generated classes,
  /// so no first line needs the generators.
  private static final List<String> CLASS_GENERATORS =
      List.of(
          "java/lang/classfile/",
          "java/lang/constant/",
          "jdk/internal/classfile/",
          "jdk/internal/constant/");

  /// Writes the cache.
  ///
  /// A JVM loads the whole cache at each start. Therefore the cache contains only those classes of
  /// the JDK that the first lines of a daemon or the report of blocks need. A run with a
  /// preliminary cache shows which they are; without a cache, the JVM would also load the
  /// generators of cached classes.
  void write() throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("statusline-training");
    Path cache = image.resolve("lib/statusline.aot");
    try {
      Path loaded = scratch.resolve("loaded");
      Path needed = scratch.resolve("needed");
      Path selected = scratch.resolve("selected");
      Path firstCache = scratch.resolve("cache");
      List<String> allLines = allLines(scratch);
      runJava(scratch, allLines, "-XX:DumpLoadedClassList=" + loaded);
      dump(scratch, loaded, firstCache, "-XX:-AOTClassLinking");
      String use = "-XX:SharedArchiveFile=" + firstCache;
      runJava(scratch, firstLines(allLines), use, "-XX:DumpLoadedClassList=" + needed);
      Files.write(selected, select(Files.readAllLines(loaded), Files.readAllLines(needed)));
      dump(scratch, selected, cache, "-XX:+AOTClassLinking");
    } finally {
      Folders.delete(scratch);
    }
    if (!Files.isRegularFile(cache)) {
      throw new IllegalStateException("the JVM wrote no AOT cache");
    }
  }

  /// {@return the arguments of a run that makes lines of all kinds}
  private List<String> allLines(Path scratch) throws IOException {
    var data = new TrainingData(root, scratch);
    data.account();
    List<String> arguments = new ArrayList<>(options);
    arguments.add(data.document().toString());
    arguments.add(data.repository().toString());
    arguments.add(root.resolve("statusline-dist/src/image-training").toString());
    return arguments;
  }

  /// {@return the arguments of a run that makes only the first lines of a daemon and one report}
  private static List<String> firstLines(List<String> allLines) {
    List<String> arguments = new ArrayList<>(allLines);
    arguments.add("first");
    return arguments;
  }

  private void dump(Path scratch, Path classList, Path cache, String linking)
      throws IOException, InterruptedException {
    runJava(
        scratch,
        options,
        "-Xshare:dump",
        linking,
        "-XX:SharedClassListFile=" + classList,
        "-XX:SharedArchiveFile=" + cache);
  }

  private void runJava(Path scratch, List<String> arguments, String... firstOptions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime/bin/java").toString());
    command.addAll(List.of(firstOptions));
    command.addAll(arguments);
    new ImageCommand(root, scratch).run(command, scratch.resolve("log"));
  }

  /// {@return the lines of a class list without the JDK's classes that first lines do not need}
  ///
  /// @param loaded class list of all lines
  /// @param needed class list of the first lines
  static List<String> select(List<String> loaded, List<String> needed) {
    Set<String> neededClasses = new HashSet<>();
    for (String line : needed) {
      neededClasses.add(className(line));
    }
    List<String> selected = new ArrayList<>();
    for (String line : loaded) {
      String name = className(line);
      boolean isNeeded =
          neededClasses.contains(name) && CLASS_GENERATORS.stream().noneMatch(name::startsWith);
      if (!isOfTheJdk(name) || isNeeded) {
        selected.add(line);
      }
    }
    return selected;
  }

  private static boolean isOfTheJdk(String name) {
    return name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("sun/");
  }

  /// {@return the class of a line: its first word, or the second one after a directive such as
  /// `@lambda-proxy`}
  private static String className(String line) {
    String[] words = line.split(" ");
    return words[0].startsWith("@") ? words[1] : words[0];
  }
}
