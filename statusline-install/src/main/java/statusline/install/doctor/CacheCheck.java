package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import statusline.daemon.former.CommandRun;
import statusline.install.Safety;

/// Is the AOT cache in use? The JVM is started with the order to end where it cannot use it.
record CacheCheck(Patient patient) implements Check {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Override
  public void look(Examination examination) throws IOException, InterruptedException {
    Path image = patient.places().image().folder();
    Path cache = image.resolve("lib").resolve("statusline.aot");
    boolean isThere = Files.isRegularFile(cache);
    boolean isUsed = isThere && isUsed(image, cache);
    examination.fact("AOT cache", isUsed ? "in use" : isThere ? "refused" : "missing");
    if (!isUsed) {
      examination.finding(
          isThere ? "the AOT cache does not fit this image" : "the AOT cache is missing",
          "a Java start takes three times as long",
          "unpack the archive again, then: bin/statusline install");
    }
  }

  private static boolean isUsed(Path image, Path cache) throws IOException, InterruptedException {
    String command =
        "exec "
            + Safety.quoted(image.resolve("runtime/bin/java"))
            + " -XX:AOTMode=on -XX:AOTCache="
            + Safety.quoted(cache)
            + " "
            + Safety.quoted(Path.of("@" + image.resolve("lib/jvm.options")))
            + " --version";
    return CommandRun.of(command, new byte[0], environment -> {}, Path.of("/"), LIMIT).exitCode()
        == 0;
  }
}
