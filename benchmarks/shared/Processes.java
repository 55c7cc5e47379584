package shared;

import java.util.List;

/// Creates the processes of every benchmark. Its initialiser must run before the first one starts.
public final class Processes {
  static {
    // Java's spawn helper takes as much processor time as the client and would be counted with it.
    // The JDK reads this property once, when it starts its first process.
    System.setProperty("jdk.lang.Process.launchMechanism", "VFORK");
  }

  private Processes() {}

  public static ProcessBuilder of(String... command) {
    return new ProcessBuilder(command);
  }

  public static ProcessBuilder of(List<String> command) {
    return new ProcessBuilder(command);
  }
}
