package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import statusline.api.DataModule;
import statusline.api.JsonObject;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.config.module.PresetLooks;
import statusline.daemon.input.DocumentReader;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Surface;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.ColorDepth;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;

/// Tests the lines of the twenty documents recorded from the host, at the time of each document.
///
/// `document-lines.txt` was checked by people. For each document, it contains the standard line for
/// 120 and for 60 columns, and all segments of the data modules.
class DocumentLinesTest {
  private static final Path RESOURCES = Product.ROOT.resolve("statusline-dist/src/test/resources");
  private static final Look STANDARD = PresetLooks.of(Preset.STANDARD);
  private static final Look EVERYTHING =
      Look.plain(
          Layout.of(
              "",
              LineLayout.of(
                  "changes, context, limits, project, prompt-cache, pull-request, session, spend,"
                      + " model, time",
                  "")),
          BuiltInThemes.terminal());

  /// The time of documents that do not contain one.
  private static final Instant SOME_TIME = Instant.parse("2026-11-23T15:30:00Z");

  private static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("stdin"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> documentsGiveRecordedLines() throws IOException {
    String expected = Files.readString(RESOURCES.resolve("document-lines.txt"));
    return documents().stream()
        .map(name -> dynamicTest(name, () -> assertEquals(block(expected, name), lines(name))));
  }

  @Test
  void thereAreTwentyDocuments() throws IOException {
    assertEquals(20, documents().size());
  }

  @Test
  void unknownFieldsChangeNoLine() throws Exception {
    for (String name : documents()) {
      String json = Files.readString(RESOURCES.resolve("stdin").resolve(name + ".json"));
      String newer =
          json.replace(
              "\"cost\":{",
              "\"a_new_field\":{\"used_percentage\":77},\"cost\":{\"total_joules\":5,\"by\":[{}],");

      assertEquals(lines(SessionInput.of(read(json))), lines(SessionInput.of(read(newer))), name);
    }
  }

  private static String block(String text, String name) {
    int start = text.indexOf("== " + name + "\n");
    if (start < 0) {
      return "";
    }
    int end = text.indexOf("\n== ", start);
    return text.substring(text.indexOf('\n', start) + 1, end < 0 ? text.length() : end + 1);
  }

  private static JsonObject read(String json) {
    return new DocumentReader().read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)).json();
  }

  private static String lines(String name) throws Exception {
    Path file = RESOURCES.resolve("stdin").resolve(name + ".json");
    return lines(SessionInput.of(read(Files.readString(file))));
  }

  private static String lines(SessionInput session) throws Exception {
    List<LineItem> items = items(session);
    return line(items, STANDARD, 120) + line(items, STANDARD, 60) + line(items, EVERYTHING, 1_000);
  }

  private static String line(List<LineItem> items, Look look, int columns) {
    var surface = new Surface(columns, ColorDepth.NONE);
    return new LineRenderer().render(items, List.of(), look, surface).text() + "\n";
  }

  private static List<LineItem> items(SessionInput session) throws Exception {
    List<LineItem> items = new ArrayList<>();
    for (DataModule<?> module : modules()) {
      FakeEnvironment environment = FakeEnvironment.of(session).now(written(session.json()));
      for (Segment segment : ModuleProbe.of(module, environment).segments()) {
        items.add(new LineItem(module.info().id(), segment, Optional.empty(), false));
      }
    }
    return items;
  }

  /// {@return every data module of the image, by name}
  private static List<DataModule<?>> modules() throws ReflectiveOperationException {
    List<DataModule<?>> modules = new ArrayList<>();
    List<String> names =
        Product.CLASSES.stream()
            .filter(type -> type.isAssignableTo(DataModule.class) && !type.isInterface())
            .map(type -> type.getName())
            .filter(name -> name.startsWith("statusline.module."))
            .sorted()
            .toList();
    for (String name : names) {
      modules.add((DataModule<?>) Class.forName(name).getConstructor().newInstance());
    }
    return modules;
  }

  /// {@return one second after the last reply, or after the expiry of the prompt cache}
  private static Instant written(JsonObject json) {
    long expiry = json.integer("/prompt_cache/expires_at").orElse(0);
    if (expiry == 0) {
      return SOME_TIME;
    }
    boolean warm = json.flag("/prompt_cache/warm").orElse(false);
    long life = json.duration("/prompt_cache/ttl").orElseThrow().toSeconds();
    return Instant.ofEpochSecond(expiry + 1 - (warm ? life : 0));
  }
}
