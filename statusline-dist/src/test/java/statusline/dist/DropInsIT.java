package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tests that a third party's jar in a folder becomes a data module of the line, until it is
/// removed.
@Tag("ci")
class DropInsIT extends DropInStage {
  @Test
  void addedJarIsShownUpdatedAndRemovedWithoutRestart() throws Exception {
    assertFalse(line().contains("lamp-"), line());

    String described =
        add(lamp("lamp-one").resource("META-INF/statusline/acme-lamp.json", DESCRIPTOR).build());
    assertTrue(described.contains("acme-lamp: A lamp"), described);
    assertTrue(described.contains("requires  java.base, statusline.api"), described);
    awaitLine("lamp-one");
    assertTrue(line().startsWith("lamp-one"), line());

    add(
        lamp("lamp-two")
            .version("2.0")
            .resource("META-INF/statusline/acme-lamp.json", DESCRIPTOR)
            .build());
    awaitLine("lamp-two");
    String listed = image.command("--list-modules").out();
    assertTrue(listed.matches("(?s).*acme-lamp +enabled +drop-in +acmelamp +2.0 .*"), listed);

    assertEquals(0, image.command("modules", "remove", "acme-lamp").exitCode());
    Deadline.await("a line without the lamp", () -> !line().contains("lamp-"));
    assertFalse(Files.exists(home.resolve(".claude/statusline")));
    assertTrue(image.command("stats").out().contains("git"));
  }

  @Test
  void settingsOfDescriptorAreKnown() throws Exception {
    add(
        DropInJar.module(
                jars,
                "AcmeLampModule",
                "return Fetched.of(new Lamp(context.settings().text(\"/word\").orElse(\"on\")));")
            .resource("META-INF/statusline/acme-lamp.json", DESCRIPTOR)
            .build());

    String shown = image.command("config", "show", "modules.acme-lamp").out();
    assertTrue(shown.contains("modules.acme-lamp.word"), shown);
    assertEquals(0, image.command("config", "set", "modules.acme-lamp.word", "bright").exitCode());
    awaitLine("bright");
    BuiltImage.Outcome wrong = failing("config set modules.acme-lamp.wrod x");
    assertEquals(2, wrong.exitCode(), wrong.out());
    assertTrue(wrong.out().contains("modules.acme-lamp.word"), wrong.out());
    assertTrue(image.command("config", "schema").out().contains("what it shows"));
  }

  @Test
  void copiedJarIsNotLoadedUntilTrusted() throws Exception {
    Path folder = Files.createDirectories(home.resolve(".claude/statusline/modules"));
    Files.copy(lamp("lamp-one").build(), folder.resolve("lamp.jar"));

    line();
    assertFalse(line().contains("lamp-one"), line());
    String listed = image.command("--list-modules").out();
    assertTrue(listed.contains("acme-lamp: its jars are not trusted"), listed);

    assertEquals(0, image.command("modules", "trust", "--yes", "lamp").exitCode());
    awaitLine("lamp-one");
    Files.copy(
        lamp("lamp-two").build(),
        folder.resolve("lamp.jar"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Deadline.await("a line without the changed jar", () -> !line().contains("lamp-"));
  }

  @Test
  void eachDropInHasItsOwnLibrary() throws Exception {
    for (String version : List.of("1", "2")) {
      Path library =
          DropInJar.of(jars, "words")
              .source("module-info.java", "module words { exports words; }")
              .source(
                  "Words.java",
                  "package words; public class Words { public static String text() { return"
                      + " \"words-"
                      + version
                      + "\"; } }")
              .build("words.jar");
      String name = version.equals("1") ? "AcmeLampModule" : "AcmeTorchModule";
      String javaModule = name.replace("Module", "").toLowerCase(java.util.Locale.ROOT);
      Path jar =
          DropInJar.module(jars, name, "return Fetched.of(new Lamp(words.Words.text()));")
              .source(
                  "module-info.java",
                  "module %1$s { requires statusline.api; requires words; provides"
                          .formatted(javaModule)
                      + " statusline.api.DataModule with %1$s.%2$s; }".formatted(javaModule, name))
              .library(library)
              .build();
      add(jar, library);
    }

    awaitLine("words-1");
    awaitLine("words-2");
    assertTrue(line().contains("words-1"), line());
  }

  @Test
  void jarWithoutDescriptorIsAutomaticModule() throws Exception {
    add(
        lamp("lamp-plain")
            .without("module-info.java")
            .resource("META-INF/services/statusline.api.DataModule", "acmelamp.AcmeLampModule")
            .build("acme-lamp-1.3.jar"));

    awaitLine("lamp-plain");
    String listed = image.command("--list-modules").out();
    assertTrue(listed.matches("(?s).*acme-lamp +enabled +drop-in +acme.lamp +1.3 .*"), listed);
  }

  @Test
  void removedDropInWithAnEndlessThreadIsNamedByDoctor() throws Exception {
    add(
        DropInJar.module(
                jars,
                "AcmeLampModule",
                """
                if (System.setProperty("endless", "x") != null) {
                  return Fetched.of(new Lamp("lamp-on"));
                }
                Thread endless = new Thread(() -> {
                  while (true) {
                    try {
                      new java.util.concurrent.CountDownLatch(1).await();
                    } catch (InterruptedException ignored) {
                    }
                  }
                });
                endless.setDaemon(true);
                endless.start();
                return Fetched.of(new Lamp("lamp-on"));
                """)
            .build());
    awaitLine("lamp-on");

    image.command("modules", "remove", "acme-lamp");

    Deadline.await(
        "a drop-in that is not unloaded",
        () -> image.command("stats", "--json").out().contains("[\"acme-lamp\"]"));
    String doctor = failing("doctor").out();
    assertTrue(doctor.contains("the removed drop-in acme-lamp cannot be unloaded"), doctor);
    assertTrue(doctor.contains("statusline daemon restart"), doctor);
  }

  @Test
  void codeThatEndsTheDaemonIsRefused() throws Exception {
    Path jar = DropInJar.module(jars, "AcmeExitModule", "System.exit(3); return null;").build();

    BuiltImage.Outcome refused = failing("modules add --yes " + jar);
    assertEquals(1, refused.exitCode());
    assertTrue(refused.out().contains("calls System.exit"), refused.out());
    assertTrue(refused.out().contains("--allow exit"), refused.out());

    BuiltImage.Outcome allowed =
        image.command("modules", "add", "--yes", "--allow", "exit", jar.toString());
    assertEquals(0, allowed.exitCode(), allowed.out());
    Deadline.await(
        "a quarantine",
        () -> {
          line();
          return image.command("modules", "list").out().contains("quarantined");
        });
    String listed = image.command("modules", "list").out();
    assertTrue(listed.contains("the daemon has ended 3 times"), listed);
  }
}
