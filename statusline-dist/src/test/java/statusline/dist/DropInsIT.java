package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that a third party's jar in a folder becomes a data module of the line, and that a jar
/// that cannot be used is refused with a sentence.
@Tag("ci")
class DropInsIT {
  private static final String DOCUMENT =
      "{\"session_id\":\"M-a\",\"model\":{\"display_name\":\"M-a\"}}";

  private static final String DESCRIPTOR =
      """
      {"id": "acme-lamp", "summary": "A lamp", "scope": "machine", "effort": "quick",
       "policy": {"refreshInterval": "200ms", "cacheTTL": "1m", "timeout": "500ms"},
       "settings": [{"name": "word", "type": "text", "default": "on", "setIn": "files",
                     "description": "what it shows"}],
       "segments": [{"name": "lamp", "description": "whether it is on"}],
       "priority": [{"rank": 1}],
       "places": [{"preset": "standard", "line": 1, "group": 1, "cluster": 1, "order": 1}]}
      """;

  /// The members of `Policy.cached` that differ from those of a policy for each line.
  private static final String STANDARD =
      "\"stalenessThreshold\": \"400ms\", \"maxRetries\": 1, \"maxConcurrent\": 2";

  @TempDir Path home;
  @TempDir Path jars;
  private BuiltImage image;

  @BeforeEach
  void nameTheImage() throws IOException {
    image = BuiltImage.built(home);
    image.assumeNative();
    Files.createDirectories(home.resolve(".claude"));
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    image.command("daemon", "stop");
  }

  private String line() throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = image.line(DOCUMENT);
    assertEquals(0, outcome.exitCode());
    assertFalse(outcome.out().isBlank());
    return outcome.out();
  }

  private String add(Path... parts) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("modules", "add", "--yes"));
    for (Path part : parts) {
      words.add(part.toString());
    }
    BuiltImage.Outcome outcome = image.command(words.toArray(new String[0]));
    assertEquals(0, outcome.exitCode(), outcome::toString);
    return outcome.out();
  }

  /// {@return the outcome of a command, with its standard error}
  private BuiltImage.Outcome failing(String command) throws IOException, InterruptedException {
    return image.run(
        List.of("/bin/sh", "-c", image.launcher() + " " + command + " 2>&1"), new byte[0]);
  }

  private DropInJar lamp(String text) {
    return DropInJar.module(
        jars, "AcmeLampModule", "return Fetched.of(new Lamp(\"" + text + "\"));");
  }

  private void awaitLine(String part) throws Exception {
    Deadline.await("a line with " + part, () -> line().contains(part));
  }

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
  void unusableJarsAreListedWithSentences() throws Exception {
    Path folder = Files.createDirectories(home.resolve(".claude/statusline/modules"));
    add(lamp("lamp-one").build());
    Files.copy(
        DropInJar.of(jars, "plain").resource("readme.txt", "nothing").build(),
        folder.resolve("plain.jar"));
    Files.writeString(folder.resolve("text.jar"), "this is no jar");
    Files.copy(
        DropInJar.module(jars, "StatuslineLampModule", "return null;").build(),
        folder.resolve("reserved.jar"));
    Files.copy(
        DropInJar.module(jars, "GitModule", "return null;").build(), folder.resolve("ours.jar"));
    Files.copy(
        lamp("x").resource("META-INF/statusline/acme-lamp.json", "{\"id\": 7}").build(),
        folder.resolve("described.jar"));
    Files.copy(
        DropInJar.module(jars, "AcmeBundleModule", "return null;")
            .resource("statusline/api/Part.class", "")
            .build(),
        folder.resolve("bundled.jar"));

    Files.copy(lamp("lamp-two").build(), folder.resolve("twin.jar"));
    image.command("modules", "trust", "--yes", "twin");

    String listed = image.command("--list-modules").out();

    assertTrue(listed.contains("twin: the drop-in acme-lamp already has the id"), listed);
    assertTrue(listed.contains("plain: no jar provides statusline.api.DataModule"), listed);
    assertTrue(listed.contains("text: text.jar is not a readable jar"), listed);
    assertTrue(listed.contains("reserved: the id \"statusline-lamp\" is reserved"), listed);
    assertTrue(listed.contains("ours: the image already contains a data module"), listed);
    assertTrue(listed.contains("described: META-INF/statusline/acme-lamp.json: `id`"), listed);
    assertTrue(listed.contains("bundled: bundled.jar contains a copy of statusline.api"), listed);
    String doctor = image.command("doctor").out();
    assertTrue(doctor.contains("data module twin: the drop-in acme-lamp already has"), doctor);
    assertTrue(doctor.contains("fix:  statusline modules remove twin"), doctor);
    awaitLine("lamp-one");
    BuiltImage.Outcome twice = failing("modules trust --yes bundled");
    assertEquals(1, twice.exitCode(), twice.out());
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

  /// {@return a drop-in with nothing but a report}
  private DropInJar spend(String statements) {
    return DropInJar.of(jars, "acmespend")
        .source(
            "module-info.java",
            "module acmespend { requires statusline.api; provides statusline.api.Report with"
                + " acmespend.AcmeSpendReport; }")
        .source(
            "AcmeSpendReport.java",
            """
            package acmespend;
            import statusline.api.*;
            public final class AcmeSpendReport implements Report {
              public AcmeSpendReport() {}
              public String id() { return "acme-spend"; }
              public String summary() { return "What was spent"; }
              public void write(ReportContext context, ReportSink sink)
                  throws java.io.IOException, InterruptedException {
                %s
              }
            }
            """
                .formatted(statements));
  }

  private void assertFails(int exitCode, String sentence, String command) throws Exception {
    BuiltImage.Outcome outcome = failing(command);
    assertEquals(exitCode, outcome.exitCode(), outcome::out);
    assertTrue(outcome.out().contains(sentence), outcome::out);
    assertEquals(1, outcome.out().strip().lines().count(), outcome::out);
  }

  @Test
  void reportOfDropInIsPrintedWithAndWithoutDaemon() throws Exception {
    String described =
        add(
            spend(
                    """
                    if (context.arguments().since().isPresent()) {
                      throw new IllegalArgumentException("No such day.");
                    }
                    if (context.arguments().grouping().isPresent()) {
                      throw new java.io.IOException("the server is down");
                    }
                    sink.text(context.arguments().isJson() ? "{}\\n" : "spent\\n");
                    """)
                .build());
    assertTrue(described.contains("report acme-spend"), described);
    String listed = image.command("--list-modules").out();
    assertTrue(listed.contains("reports of the drop-in acme-spend: acme-spend"), listed);

    for (boolean hasDaemon : List.of(false, true)) {
      if (hasDaemon) {
        line();
        line();
      }
      assertEquals("spent\n", image.command("usage", "acme-spend").out());
      assertEquals("{}\n", image.command("usage", "acme-spend", "--json").out());
      assertFails(2, "No such day.", "usage acme-spend --since 2026-11-01");
      assertFails(1, "failed: the server is down", "usage acme-spend --by model");
      assertFails(2, "Did you mean acme-spend?", "usage acme-spent");
    }

    image.command("modules", "remove", "acme-spend");
    assertFails(2, "Unknown report: 'acme-spend'", "usage acme-spend");
  }

  @Test
  void reportThatBreaksItsRulesIsNotPublished() throws Exception {
    Path jar = spend("sink.text(\"no line feed\");").build();

    BuiltImage.Outcome checked = failing("modules check " + jar);

    assertEquals(1, checked.exitCode());
    assertTrue(checked.out().contains("report acme-spend: rule 4, JSON is one"), checked.out());
    Path folder = Files.createDirectories(home.resolve(".claude/statusline/modules"));
    Files.copy(jar, folder.resolve("spend.jar"));
    assertFails(1, "run statusline modules trust spend", "usage acme-spend");
  }

  @Test
  void partsOfADescriptorWithoutEffectAreListed() throws Exception {
    String descriptor =
        DESCRIPTOR.replace("\"places\"", "\"place\"").replace("\"cacheTTL\": \"1m\", ", "");
    Path jar = lamp("lamp-one").resource("META-INF/statusline/acme-lamp.json", descriptor).build();

    BuiltImage.Outcome checked = failing("modules check " + jar);
    add(jar);
    String fault = "unknown member \"place\". Did you mean \"places\"?";

    assertEquals(1, checked.exitCode(), checked::out);
    assertTrue(
        checked.out().contains("META-INF/statusline/acme-lamp.json: " + fault), checked::out);
    assertTrue(
        checked.out().contains("policy.cacheTTL: the descriptor has none, info() has 1m"),
        checked::out);
    for (String command : List.of("--list-modules", "modules list", "doctor")) {
      String listed = failing(command).out();
      assertTrue(listed.contains("acme-lamp: its descriptor: " + fault), listed);
    }
  }

  @Test
  void segmentThatTheDescriptorDoesNotListIsNotPublished() throws Exception {
    String descriptor =
        DESCRIPTOR
            .replace("A lamp", "a lamp")
            .replace("\"name\": \"lamp\"", "\"name\": \"beam\"")
            .replace("\"timeout\": \"500ms\"", "\"timeout\": \"500ms\", " + STANDARD);
    Path jar = lamp("lamp-one").resource("META-INF/statusline/acme-lamp.json", descriptor).build();

    BuiltImage.Outcome checked = failing("modules check " + jar);

    assertEquals(1, checked.exitCode(), checked::out);
    assertTrue(checked.out().contains("acme-lamp: rule 16: "), checked::out);
    assertTrue(checked.out().contains("the segment lamp of format"), checked::out);
  }

  @Test
  void failingFormatIsReportedByDoctor() throws Exception {
    Path jar =
        DropInJar.module(jars, "AcmeLampModule", "return Fetched.of(new Lamp(null));")
            .resource("META-INF/statusline/acme-lamp.json", DESCRIPTOR)
            .build();
    add(jar);

    Deadline.await(
        "a report of the exception",
        () -> {
          line();
          return failing("doctor").out().contains("data module acme-lamp: format failed: ");
        });
  }

  @Test
  void fetchThatDoesNotReturnIsNotPublished() throws Exception {
    Path jar =
        DropInJar.module(
                jars,
                "AcmeLampModule",
                "new java.util.concurrent.CountDownLatch(1).await(); return null;")
            .resource("META-INF/statusline/acme-lamp.json", DESCRIPTOR)
            .build();

    BuiltImage.Outcome checked = failing("modules check " + jar);

    assertEquals(1, checked.exitCode(), checked::out);
    assertTrue(
        checked.out().contains("acme-lamp: fetch did not return within its timeout of 500ms"),
        checked::out);
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
