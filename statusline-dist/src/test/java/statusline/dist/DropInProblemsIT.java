package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tests that a drop-in that cannot be used, or only in part, is named with a sentence.
@Tag("ci")
class DropInProblemsIT extends DropInStage {
  /// The members of `Policy.cached` that differ from those of a policy for each line.
  private static final String STANDARD =
      "\"stalenessThreshold\": \"400ms\", \"maxRetries\": 1, \"maxConcurrent\": 2";

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
}
