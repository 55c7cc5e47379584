package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.theme.ColorDepth;

class LinkTest {
  @Test
  void linksAreOffByDefault() {
    assertEquals("#42", line("https://example.org/42").colored());
  }

  @Test
  void linkSurroundsSegment() {
    TestLine line = line("https://example.org/42").with("time", Part.value("14:05"));

    assertEquals(
        "ESC]8;;https://example.org/42ESC\\#42ESC]8;;ESC\\ESC[2m │ ESC[m14:05",
        linked(line).colored());
  }

  @Test
  void linkNeedsNoColors() {
    assertEquals(
        "ESC]8;;https://example.org/42ESC\\#42ESC]8;;ESC\\",
        linked(line("https://example.org/42"))
            .render(80, ColorDepth.NONE)
            .replace("\u001b", "ESC"));
  }

  @Test
  void linkTakesNoCells() {
    TestLine line = linked(line("https://example.org/42"));

    assertEquals("ESC]8;;https://example.org/42ESC\\#42ESC]8;;ESC\\", line.colored(3));
    assertEquals("ESC]8;;https://example.org/42ESC\\#…ESC]8;;ESC\\", line.colored(2));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://example.org/x,          https://example.org/x",
    "http://example.org/,            http://example.org/",
    "https://example.org/%1B%5D,     https://example.org/%1B%5D",
    "https://example.org/\u00e9\u6f22, https://example.org/%C3%A9%E6%BC%A2",
    "https://example.org/?a=1;b=2#c, https://example.org/?a=1;b=2#c",
  })
  void addressIsVisibleAscii(String target, String shown) {
    assertEquals("ESC]8;;" + shown + "ESC\\#42ESC]8;;ESC\\", linked(line(target)).colored());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "vscode://file/x", "https:opaque", "https:///x"})
  void onlyWebAddressesAreLinked(String target) {
    assertEquals("#42", linked(line(target)).colored());
  }

  @Test
  void longAddressIsNotLinked() {
    assertEquals("#42", linked(line("https://example.org/" + "x".repeat(2_000))).colored());
  }

  private static TestLine line(String target) {
    Segment segment = Segment.of("pull-request", Part.value("#42"));
    return new TestLine().with("git", segment.withLink(URI.create(target)));
  }

  private static TestLine linked(TestLine line) {
    return line.in(line.look().withLinks(true));
  }
}
