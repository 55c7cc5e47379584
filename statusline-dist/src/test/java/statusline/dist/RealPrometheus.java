package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of the real Prometheus on the loopback interface, which scrapes once a second.
///
/// @param process the process
/// @param address its address
record RealPrometheus(Process process, String address) implements AutoCloseable {
  private static final String PROGRAM = "prometheus";
  private static final String VARIABLE = "PROMETHEUS_BIN";

  /// Starts a server. Skips the test if the program is not installed.
  ///
  /// @param folder an empty folder
  /// @param targets hosts and ports to scrape
  static RealPrometheus start(Path folder, String... targets) throws IOException {
    String program = program();
    Path configuration =
        Files.writeString(
            folder.resolve("prometheus.yml"),
            """
            global: {scrape_interval: 1s, scrape_timeout: 1s}
            scrape_configs:
              - job_name: host
                static_configs: [{targets: ['%s']}]
            """
                .formatted(String.join("', '", targets)));
    String address = "127.0.0.1:" + freePort();
    Process process =
        new ProcessBuilder(
                program,
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    return new RealPrometheus(process, "http://" + address);
  }

  private static String program() {
    List<String> places = new ArrayList<>();
    if (System.getenv(VARIABLE) != null) {
      places.add(System.getenv(VARIABLE));
    }
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      places.add(Path.of(directory, PROGRAM).toString());
    }
    String found =
        places.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst().orElse("");
    assumeTrue(!found.isEmpty(), PROGRAM + " is neither on the PATH nor named by " + VARIABLE);
    return found;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "the server still runs");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
