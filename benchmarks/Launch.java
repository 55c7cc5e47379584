import java.util.List;

/// Makes the processes of every benchmark, so that none is started before it is said how.
final class Launch {
  static {
    // Without Java's helper between, which would take as much of a processor as a run of the client
    // and be counted as its. Read once, when a JVM starts its first process.
    System.setProperty("jdk.lang.Process.launchMechanism", "VFORK");
  }

  private Launch() {}

  static ProcessBuilder of(String... command) {
    return new ProcessBuilder(command);
  }

  static ProcessBuilder of(List<String> command) {
    return new ProcessBuilder(command);
  }
}
