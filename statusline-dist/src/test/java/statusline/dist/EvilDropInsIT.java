package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Tests that drop-ins which hang, spin, fail or end the process cost no line, and that each goes
/// into quarantine with a reason.
@Isolated("its drop-ins use all of the processor and of the memory")
@Tag("ci")
class EvilDropInsIT extends DropInStage {
  private static final String HANG =
      "while (true) { try { new java.util.concurrent.CountDownLatch(1).await(); }"
          + " catch (InterruptedException ignored) { } }";

  private static final String SPIN = "long n = 0; while (n >= 0) { n++; } return null;";

  private static final String LEAK =
      "for (int i = 0; i < 300; i++) { Thread thread = new Thread(() -> { try {"
          + " new java.util.concurrent.CountDownLatch(1).await(); }"
          + " catch (InterruptedException end) { } });"
          + " thread.setDaemon(true); thread.start(); }"
          + " return Fetched.of(new Lamp(\"leak\"));";

  private static final String MEMORY =
      "List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }";

  @Override
  String line() throws IOException, InterruptedException {
    String line = super.line();
    assertTrue(line.contains("M-a"), line);
    return line;
  }

  private void add(String className, String fetch) throws IOException, InterruptedException {
    Path jar = DropInJar.module(jars, className, fetch).build();
    BuiltImage.Outcome added =
        image.command("modules", "add", "--yes", "--allow", "exit", jar.toString());
    assertEquals(0, added.exitCode(), added::toString);
  }

  private void awaitQuarantine(String... names) {
    Deadline.await(
        "quarantines of " + List.of(names),
        () -> {
          line();
          String listed = image.command("modules", "list").out();
          for (String name : names) {
            if (!listed.matches("(?s).*" + name + " +quarantined .*")) {
              return false;
            }
          }
          return true;
        });
  }

  @Test
  void evilDropInsAreInQuarantineAndOthersAreShown() throws Exception {
    line();
    add("AcmeLampModule", "return Fetched.of(new Lamp(\"lamp-on\"));");
    add("EvilHangModule", HANG);
    add("EvilSpinModule", SPIN);
    add("EvilErrorModule", "throw new AssertionError();");
    add("EvilStackModule", "return fetch(context);");
    add("EvilHugeModule", "return Fetched.of(new Lamp(\"x\".repeat(1_000_000)));");
    add("EvilLeakModule", LEAK);
    add("EvilEscapeModule", "return Fetched.of(new Lamp(\"esc-\\u001b]0;PWN\\u0007\\u202e\"));");
    add("EvilNullModule", "return null;");

    awaitQuarantine("evil-hang", "evil-spin", "evil-error", "evil-stack", "evil-huge", "evil-leak");

    Deadline.await("a line with the lamp", () -> line().contains("lamp-on"));
    assertFalse(line().contains("\u001b]"), line());
    String listed = image.command("modules", "list").out();
    assertTrue(listed.contains("evil-hang: fetch d"), listed);
    assertTrue(listed.contains("evil-error: fetch failed with java.lang.AssertionError"), listed);
    assertTrue(listed.contains("evil-leak: it has started"), listed);
    String doctor = image.command("doctor").out();
    for (String name : List.of("hang", "spin", "error", "stack", "huge", "leak")) {
      assertTrue(doctor.contains("data module evil-" + name + ": "), doctor);
    }
  }

  @Test
  void daemonRestartsWithoutSpinningDropIn() throws Exception {
    line();
    String first = image.command("daemon", "status").out();
    add("EvilSpinModule", SPIN);
    awaitQuarantine("evil-spin");

    Deadline.await(
        "another daemon",
        () -> {
          line();
          return !pid(image.command("daemon", "status").out()).equals(pid(first));
        });
    assertTrue(image.command("modules", "list").out().contains("quarantined"));
  }

  private static String pid(String status) {
    return status.lines().filter(row -> row.contains("pid")).findFirst().orElse("");
  }

  @Test
  void dropInThatEndsTheProcessIsStopped() throws Exception {
    line();
    add("EvilHaltModule", "Runtime.getRuntime().halt(4); return null;");
    awaitQuarantine("evil-halt");
    add("EvilMemoryModule", MEMORY);
    awaitQuarantine("evil-memory");

    String listed = image.command("modules", "list").out();
    assertTrue(listed.contains("evil-halt: the daemon has ended 3 times"), listed);
    assertTrue(listed.contains("evil-memory: the daemon has ended 3 times"), listed);
  }
}
