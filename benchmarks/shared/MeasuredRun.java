package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One run of a program: its duration, output and largest resident memory.
///
/// @param peakKib the largest resident memory in KiB, sampled every 20 ms
public record MeasuredRun(double millis, byte[] output, long peakKib) {
  /// Runs a program to its end. It must exit with code 0.
  ///
  /// @param environment the complete environment
  public static MeasuredRun of(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = Processes.of(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path output = Files.createTempFile("statusline", ".out");
    try {
      builder.redirectOutput(output.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      long peak = 0;
      while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKib(process.pid()));
      }
      double millis = (System.nanoTime() - start) / 1e6;
      if (process.exitValue() != 0) {
        throw new IOException(command + " exited with " + process.exitValue());
      }
      return new MeasuredRun(millis, Files.readAllBytes(output), peak);
    } finally {
      Files.delete(output);
    }
  }

  /// {@return the largest resident memory of a running process, or 0 if it has ended}
  private static long peakKib(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException ended) {
      // The loop of the caller ends too.
    }
    return 0;
  }
}
