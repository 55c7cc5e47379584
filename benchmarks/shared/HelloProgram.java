package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// A program that prints `hello`, run by an image's runtime with its own AOT cache and our JVM
/// options. Its duration is the least that a JVM start takes.
public final class HelloProgram {
  private static final String SOURCE =
      """
      public class Hello {
        public static void main(String[] arguments) {
          System.out.println("hello");
        }
      }
      """;

  private HelloProgram() {}

  /// {@return the command that runs the program}
  ///
  /// @param image folder of the image
  /// @param scratch folder to build it in
  public static List<String> command(Path image, Path scratch)
      throws IOException, InterruptedException {
    Path source = scratch.resolve("Hello.java");
    Files.writeString(source, SOURCE);
    tool("javac", "-d", scratch.toString(), source.toString());
    Path jar = scratch.resolve("hello.jar");
    tool("jar", "--create", "--file=" + jar, "-C", scratch.toString(), "Hello.class");
    List<String> options = new ArrayList<>();
    for (String option : Files.readAllLines(image.resolve("lib/jvm.options"))) {
      if (option.startsWith("-X") || option.startsWith("-D")) {
        options.add(option);
      }
    }
    Path cache = scratch.resolve("hello.aot");
    ProcessTimings.once(java(image, options, "-XX:AOTCacheOutput=" + cache, jar), Map.of());
    return java(image, options, "-XX:AOTCache=" + cache, jar);
  }

  private static List<String> java(Path image, List<String> options, String cache, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime/bin/java").toString());
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
}
