package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.start.HostProcess;
import statusline.renderer.theme.ColorHints;
import statusline.testing.TestEnvironment;

class AnswerTest {
  private static final String OPUS = "{\"model\":{\"display_name\":\"Opus 5.5\"}}";

  @TempDir Path folder;

  private Environment environment;
  private Host host;

  @BeforeEach
  void makeHost() throws IOException {
    environment = TestEnvironment.in(folder);
    host = new Host(environment);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void lineShowsTheSession() {
    String line =
        host.line(
            "{\"model\":{\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":"
                + "\"/home/dev/shop\",\"project_dir\":\"/home/dev/shop\"},"
                + "\"context_window\":{\"context_window_size\":200000,\"used_percentage\":25,"
                + "\"total_input_tokens\":50000}}");

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertTrue(line.contains("shop"), line);
    assertTrue(line.contains("25%") || line.contains("25 %"), line);
  }

  @Test
  void lineIsWrittenWithOneCall() {
    var writes = new StringBuilder();
    var counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            writes.append("one byte;");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            writes.append("a write;");
          }
        };

    HostProcess.writeLine(environment, RunSettings.NONE, stream(OPUS), counting);

    assertEquals("a write;", writes.toString());
  }

  @Test
  void errorOfTheOutputIsNoFailure() {
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new OutOfMemoryError();
          }
        };

    HostProcess.writeLine(environment, RunSettings.NONE, stream(OPUS), broken);
    HostProcess.answer(environment, RunSettings.NONE, true, stream(OPUS), broken);
    HostProcess.writeFailure(new StackOverflowError(), broken);
  }

  @Test
  void failureBeforeTheAnswerGivesALine() {
    var output = new ByteArrayOutputStream();

    HostProcess.writeFailure(new ExceptionInInitializerError(), output);

    assertEquals("statusline: ExceptionInInitializerError\n", output.toString(UTF_8));
  }

  @Test
  void closedOutputIsNoFailure() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    HostProcess.writeLine(environment, RunSettings.NONE, stream(OPUS), closed);
  }

  @Test
  void lineWithoutColoursHasNoEscapeSequence() {
    var plain =
        new Environment(
            environment.home(),
            environment.configDirectory(),
            environment.stateDirectory(),
            environment.userConfigDirectory(),
            Map.of(),
            environment.path(),
            ZoneOffset.UTC,
            true,
            80,
            new ColorHints("", "", "1", ""));
    var output = new ByteArrayOutputStream();

    HostProcess.writeLine(plain, RunSettings.NONE, stream(OPUS), output);

    assertFalse(output.toString(UTF_8).contains("\u001b"));
  }

  @Test
  void openInputDoesNotDelayTheLine() {
    var open = new OpenStream(OPUS);

    assertTrue(host.line(open).startsWith("Opus 5.5 "));
    open.close();
  }

  @Test
  void failedInputIsUsedUpToTheFailure() {
    String begun = OPUS.substring(0, OPUS.length() - 1);
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }
        };

    String line = host.line(new SequenceInputStream(stream(begun), broken));

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertTrue(line.contains("input: it is not JSON at line 1, column "), line);
  }

  @Test
  void silentHostGetsALine() {
    var silent = new OpenStream("");

    assertTrue(host.line(silent).contains("input: it is empty"));
    silent.close();
  }

  @Test
  void invalidConfigurationIsReportedOnTheLine() throws IOException {
    TestEnvironment.configure(environment, "{\"modules\":{\"time\":{\"enabled\":false}},,}");

    String line = host.line(OPUS);

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertTrue(line.contains("config: statusline.user.json:1:39: it is not JSON"), line);
  }

  @Test
  void allModulesCanBeDisabled() throws IOException {
    var sections = new StringBuilder();
    for (String id : "context cost git model project time weekly".split(" ", -1)) {
      sections.append(sections.isEmpty() ? "" : ",");
      sections.append('"').append(id).append("\":{\"enabled\":false}");
    }
    TestEnvironment.configure(environment, "{\"modules\":{" + sections + "}}");

    assertEquals("statusline", host.line(OPUS));
  }

  @Test
  void hugeDurationsAreAccepted() throws IOException {
    String huge = "\"99999999999999d\"";
    String section =
        "{\"refreshInterval\":%s,\"cacheTTL\":%s,\"stalenessThreshold\":%s,\"timeout\":%s}"
            .formatted(huge, huge, huge, huge);
    TestEnvironment.configure(
        environment,
        "{\"modules\":{\"model\":" + section + ",\"git\":" + section + ",\"time\":[]}}");

    assertTrue(host.line(OPUS).startsWith("Opus 5.5 "));
  }
}
