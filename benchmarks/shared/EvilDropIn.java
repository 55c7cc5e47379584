package shared;

import java.util.List;
import java.util.stream.Stream;

/// A drop-in that hangs, fails, takes resources, ends the process or cannot be used.
///
/// @param name of the drop-in in the folder
/// @param source of its jar
/// @param end what happens to it
public record EvilDropIn(String name, DropInSource source, End end) {
  /// What happens to an evil drop-in.
  public enum End {
    /// It goes into quarantine, and `doctor` names it.
    STOPPED,
    /// It shows nothing, and `doctor` names it.
    NAMED,
    /// Its text is shown without escape sequences.
    SHOWN
  }

  /// The well-behaved drop-in whose id another one has too.
  public static final DropInSource GOOD = DropInSource.showing("acme-lamp", "lamp-on");

  private static final String WAIT =
      "try { new CountDownLatch(1).await(); } catch (InterruptedException ignored) { }";

  private static final String THREADS =
      "for (int i = 0; i < 300; i++) { Thread thread = new Thread(() -> { while (true) { WAIT } });"
          + " thread.setDaemon(true); thread.start(); } ";

  private static final String MEMORY =
      "List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }";

  private static final String ESCAPES = "\\u001b]0;evil\\u0007\\u202e\\u001b[2Jevil";

  /// {@return all of them}
  public static List<EvilDropIn> all() {
    return Stream.concat(stopped(), kept()).toList();
  }

  /// Those that go into quarantine.
  private static Stream<EvilDropIn> stopped() {
    return Stream.of(
            DropInSource.of("evil-hang", "while (true) { " + WAIT + " }"),
            DropInSource.of("evil-spin", "long n = 0; while (n >= 0) { n++; } return null;"),
            DropInSource.of("evil-error", "throw new AssertionError();"),
            DropInSource.of("evil-stack", "return fetch(context);"),
            DropInSource.of("evil-memory", MEMORY),
            DropInSource.of("evil-exit", "System.exit(3); return null;"),
            DropInSource.of("evil-halt", "Runtime.getRuntime().halt(4); return null;"),
            DropInSource.of("evil-threads", THREADS.replace("WAIT", WAIT) + shown("\"evil\"")),
            DropInSource.of("evil-huge", shown("\"x\".repeat(100_000_000)")))
        .map(source -> new EvilDropIn(source.name(), source, End.STOPPED));
  }

  /// Those that show nothing or harmless text, or cannot be used.
  private static Stream<EvilDropIn> kept() {
    return Stream.of(
        named("evil-null", DropInSource.of("evil-null", "return null;")),
        new EvilDropIn(
            "evil-escapes",
            DropInSource.of("evil-escapes", shown("\"" + ESCAPES + "\"")),
            End.SHOWN),
        named(
            "evil-init",
            DropInSource.of("evil-init", shown("String.valueOf(ZERO)"))
                .withMembers("private static final int ZERO = 1 / Integer.parseInt(\"0\");")),
        named(
            "evil-missing",
            DropInSource.of("evil-absent", shown("\"evil\""))
                .inPackage("evilmissing")
                .withServices("evilmissing.EvilMissingModule")),
        named("evil-twin", GOOD.inPackage("eviltwin")));
  }

  private static EvilDropIn named(String name, DropInSource source) {
    return new EvilDropIn(name, source, End.NAMED);
  }

  private static String shown(String expression) {
    return "return Fetched.of(new Lamp(" + expression + "));";
  }
}
