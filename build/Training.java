import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes the AOT cache of an image, out of runs of what a line runs through.
///
/// @param root of the checkout
/// @param image without a cache
/// @param options of the JVM, its main class last
record Training(Path root, Path image, List<String> options) {
  /// What makes classes at run time. A cache holds those ready made, so no first line needs it.
  private static final List<String> CLASS_MAKING =
      List.of(
          "java/lang/classfile/",
          "java/lang/constant/",
          "jdk/internal/classfile/",
          "jdk/internal/constant/");

  /// Writes the cache.
  ///
  /// Whatever is in it is loaded at each start, so of the JDK's classes it holds those only that
  /// the first lines of a daemon wait for. Which they are is seen in a run on a first cache, since
  /// without one the JVM also loads what that has ready made.
  void write() throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("statusline-training");
    Path cache = image.resolve("lib/statusline.aot");
    try {
      Path loaded = scratch.resolve("loaded");
      Path needed = scratch.resolve("needed");
      Path kept = scratch.resolve("kept");
      Path firstCache = scratch.resolve("cache");
      List<String> all = allLines(scratch);
      java(scratch, all, "-XX:DumpLoadedClassList=" + loaded);
      dump(scratch, loaded, firstCache, "-XX:-AOTClassLinking");
      String use = "-XX:SharedArchiveFile=" + firstCache;
      java(scratch, firstLines(all), use, "-XX:DumpLoadedClassList=" + needed);
      Files.write(kept, kept(Files.readAllLines(loaded), Files.readAllLines(needed)));
      dump(scratch, kept, cache, "-XX:+AOTClassLinking");
    } finally {
      Tree.delete(scratch);
    }
    if (!Files.isRegularFile(cache)) {
      throw new IllegalStateException("the JVM wrote no AOT cache");
    }
  }

  private List<String> allLines(Path scratch) throws IOException {
    var place = new TrainingPlace(root, scratch);
    List<String> all = new ArrayList<>(options);
    all.add(place.document().toString());
    all.add(place.repository().toString());
    all.add(root.resolve("statusline-dist/src/image-training").toString());
    return all;
  }

  private static List<String> firstLines(List<String> all) {
    List<String> first = new ArrayList<>(all);
    first.add("first");
    return first;
  }

  private void dump(Path scratch, Path list, Path cache, String linking)
      throws IOException, InterruptedException {
    java(
        scratch,
        options,
        "-Xshare:dump",
        linking,
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + cache);
  }

  private void java(Path scratch, List<String> then, String... first)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime/bin/java").toString());
    command.addAll(List.of(first));
    command.addAll(then);
    new CleanRun(root, scratch).run(command, scratch.resolve("log"));
  }

  /// Shortens a list of classes: a line names one, or says with `@` what is ready made of it.
  private static List<String> kept(List<String> loaded, List<String> needed) {
    Set<String> first = new HashSet<>();
    for (String line : needed) {
      first.add(subject(line));
    }
    List<String> kept = new ArrayList<>();
    for (String line : loaded) {
      String name = subject(line);
      boolean isOfTheJdk =
          name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("sun/");
      boolean isNeeded = first.contains(name) && CLASS_MAKING.stream().noneMatch(name::startsWith);
      if (!isOfTheJdk || isNeeded) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static String subject(String line) {
    String[] words = line.split(" ");
    return words[0].startsWith("@") ? words[1] : words[0];
  }
}
