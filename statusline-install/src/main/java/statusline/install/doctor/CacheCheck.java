package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import statusline.daemon.former.CommandRun;
import statusline.install.ImageSafety;

/// Checks that the AOT cache is in use. It starts a JVM with `-XX:AOTMode=on`, which fails if the
/// cache cannot be used.
record CacheCheck(DoctorContext context) implements DoctorCheck {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Override
  public void run(DoctorReport report) throws IOException, InterruptedException {
    Path image = context.paths().image().folder();
    Path cache = image.resolve("lib").resolve("statusline.aot");
    boolean isThere = Files.isRegularFile(cache);
    boolean isUsed = isThere && isRecorded(image, cache) && isUsed(image, cache);
    report.fact("AOT cache", isUsed ? "in use" : isThere ? "refused" : "missing");
    if (!isUsed) {
      report.problem(
          isThere ? "the AOT cache does not fit this image" : "the AOT cache is missing",
          "a Java start takes three times as long",
          "unpack the archive again, then: bin/statusline install");
    }
  }

  /// The native client uses the cache only if its build recorded these sizes.
  private boolean isRecorded(Path image, Path cache) throws IOException {
    Path modules = image.resolve("runtime/lib/modules");
    if (context.build().isEmpty() || !Files.isRegularFile(modules)) {
      return context.build().isEmpty();
    }
    String name =
        "aot." + context.build().get() + "." + Files.size(modules) + "." + Files.size(cache);
    return Files.exists(image.resolve("lib").resolve(name));
  }

  private static boolean isUsed(Path image, Path cache) throws IOException, InterruptedException {
    String command =
        "exec "
            + ImageSafety.quoted(image.resolve("runtime/bin/java"))
            + " --dry-run -XX:AOTMode=on -XX:AOTCache="
            + ImageSafety.quoted(cache)
            + " "
            + ImageSafety.quoted(Path.of("@" + image.resolve("lib/jvm.options")));
    return CommandRun.of(command, new byte[0], environment -> {}, Path.of("/"), LIMIT).exitCode()
        == 0;
  }
}
