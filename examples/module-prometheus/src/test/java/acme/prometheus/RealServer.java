package acme.prometheus;

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

/// A Prometheus or VictoriaMetrics process on the loopback interface.
///
/// @param process the process
/// @param address its address
record RealServer(Process process, String address) implements AutoCloseable {
  /// The configuration of Prometheus, which VictoriaMetrics also reads.
  private static final String CONFIGURATION =
      """
      global: {scrape_interval: 1s, scrape_timeout: 1s}
      scrape_configs:
        - job_name: host
          static_configs: [{targets: [%s]}]
      """;

  /// Starts a server that scrapes some machines. Skips the test if the program is not installed.
  ///
  /// @param program `prometheus` or `victoria-metrics`
  /// @param folder an empty folder
  /// @param targets addresses of the machines
  static RealServer start(String program, Path folder, String... targets) throws IOException {
    Path path = find(program);
    Path configuration = folder.resolve("scrape.yml");
    Files.writeString(
        configuration, CONFIGURATION.formatted("'" + String.join("', '", targets) + "'"));
    String address = "127.0.0.1:" + freePort();
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(
        program.equals("prometheus")
            ? List.of(
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address)
            : List.of(
                "-promscrape.config=" + configuration,
                "-storageDataPath=" + folder.resolve("data"),
                // Answers also contain the latest samples.
                "-search.latencyOffset=0s",
                "-httpListenAddr=" + address));
    File log = folder.resolve("log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    return new RealServer(process, "http://" + address);
  }

  private static Path find(String program) {
    String variable = program.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_BIN";
    List<String> places = new ArrayList<>();
    if (System.getenv(variable) != null) {
      places.add(System.getenv(variable));
    }
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      places.add(Path.of(directory, program).toString());
    }
    for (String place : places) {
      if (Files.isExecutable(Path.of(place))) {
        return Path.of(place);
      }
    }
    assumeTrue(false, program + " is neither on the PATH nor named by " + variable);
    throw new IllegalStateException(program);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "the server still runs");
  }
}
