import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Times the line of a host that never closes the client's input: from the last byte of the
/// document to the line, with a warm daemon.
///
/// Once with the whole document at once, so that the start of the process counts too, and once with
/// the last byte held back until the client waits for it.
///
/// `java benchmarks/NoEof.java [RUNS]`, from the root of a checkout whose image is built.
public final class NoEof {
  private static final String PROGRAM =
      Path.of("statusline-dist/target/statusline/bin/statusline").toAbsolutePath().toString();
  private static final long HELD_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final byte[] document;
  private final Map<String, String> variables;

  private NoEof(byte[] document, Map<String, String> variables) {
    this.document = document;
    this.variables = variables;
  }

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    Map<String, String> variables =
        Map.of(
            "HOME", scratch.toString(),
            "STATUSLINE_STATE_DIR", scratch.resolve("state").toString(),
            "STATUSLINE_RUNTIME_DIR", scratch.resolve("run").toString());
    // Without what stands behind the end of the value.
    byte[] document = Files.readString(Path.of("examples/session.json")).strip().getBytes();
    var host = new NoEof(document, variables);
    for (int i = 0; i < 500; i++) {
      host.millis(0);
    }
    try {
      host.measure("at once", count, 0);
      host.measure("held back", count, 1);
    } finally {
      Runs.once(List.of(PROGRAM, "daemon", "stop"), variables);
    }
  }

  private void measure(String name, int count, int heldBack) throws IOException {
    var runs = new Runs(name, count);
    int early = 0;
    for (int i = 0; i < count; ) {
      double millis = millis(heldBack);
      if (Double.isNaN(millis)) {
        early++;
      } else {
        runs.add(millis);
        i++;
      }
    }
    runs.print();
    if (early > 0) {
      System.out.println(early + " more found the input silent, for this machine is busy");
    }
  }

  /// {@return the time from the last byte to the line; NaN if it did not wait for that byte}
  ///
  /// @param heldBack so many bytes are written when the client waits for them
  private double millis(int heldBack) throws IOException {
    var builder = new ProcessBuilder(PROGRAM);
    builder.environment().putAll(variables);
    Process client = builder.start();
    try (OutputStream input = client.getOutputStream();
        InputStream output = client.getInputStream()) {
      int before = document.length - heldBack;
      if (heldBack > 0) {
        input.write(document, 0, before);
        input.flush();
        LockSupport.parkNanos(HELD_BACK_NANOS);
        if (output.available() > 0) {
          return Double.NaN;
        }
        input.write(document, before, heldBack);
      } else {
        input.write(document);
      }
      input.flush();
      long last = System.nanoTime();
      // The line comes in one write.
      int first = output.read();
      double millis = (System.nanoTime() - last) / 1e6;
      if (first < 0 || output.readAllBytes().length == 0) {
        throw new IllegalStateException("it said nothing");
      }
      return millis;
    }
  }
}
