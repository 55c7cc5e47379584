package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests with the JVM's class log that no class of a disabled data module is loaded.
class EnabledMeansLoadedIT {
  private static final String DOCUMENT = "{\"model\":{\"id\":\"m\",\"display_name\":\"Opus\"}}";

  @TempDir Path home;
  private Path log;
  private BuiltImage image;

  @BeforeEach
  void nameTheLog() {
    log = home.resolve("classes.log");
    image = BuiltImage.built(home);
  }

  private String loaded(String what, String... more) throws IOException, InterruptedException {
    String[] options = new String[more.length + 1];
    options[0] = "-Xlog:" + what + ":file=" + log;
    System.arraycopy(more, 0, options, 1, more.length);
    BuiltImage.Outcome outcome = image.java(DOCUMENT, options);
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus"), outcome.out());
    return Files.readString(log);
  }

  @Test
  void disabledJavaModuleIsNotLoaded() throws IOException, InterruptedException {
    image.configured("{\"modules\": {\"git\": {\"enabled\": false}}}");

    String log = loaded("class+load", "-XX:AOTMode=off");

    assertFalse(log.contains("statusline.module.git"), "a class of git was loaded");
    assertTrue(log.contains("statusline.module.context.ProjectModule"));
  }

  @Test
  void enabledModuleIsLoaded() throws IOException, InterruptedException {
    assertTrue(loaded("class+load", "-XX:AOTMode=off").contains("statusline.module.git.GitModule"));
  }

  @Test
  void disabledNeighbourInSameJavaModuleIsNotLoaded() throws IOException, InterruptedException {
    image.configured("{\"modules\": {\"project\": {\"enabled\": false}}}");

    String log = loaded("class+load", "-XX:AOTMode=off");

    assertFalse(log.contains("statusline.module.context.Project"), "a class of project was loaded");
    assertTrue(log.contains("statusline.module.context.ContextModule"));
  }

  @Test
  void disabledModuleIsNotInitialisedWithAotCache() throws IOException, InterruptedException {
    image.configured("{\"modules\": {\"git\": {\"enabled\": false}}}");

    String log = loaded("class+init", "-XX:AOTCache=" + image.cache());

    assertFalse(log.contains("statusline/module/git"), "a class of git was initialised");
    assertTrue(log.contains("statusline/module/context/ContextModule"));
  }

  @Test
  void lineLoadsNeitherPicocliNorDatabind() throws IOException, InterruptedException {
    String log = loaded("class+load", "-XX:AOTMode=off");

    assertFalse(log.contains("picocli."), "picocli was loaded");
    assertFalse(log.contains("com.fasterxml.jackson.databind."), "databind was loaded");
  }
}
