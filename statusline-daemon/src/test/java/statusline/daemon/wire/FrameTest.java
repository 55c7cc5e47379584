package statusline.daemon.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.broker.field.FieldWriter;

class FrameTest {
  private static final RenderRequest REQUEST =
      new RenderRequest(
          Map.of("COLUMNS", "120"),
          "/src",
          List.of("--a", "b"),
          "build",
          JsonBytes.of("{}".getBytes(StandardCharsets.UTF_8)));

  private static byte[] bytes(Frame frame) throws IOException {
    var out = new ByteArrayOutputStream();
    frame.write(out);
    return out.toByteArray();
  }

  private static byte[] requestBytes() throws IOException {
    return bytes(REQUEST.frame(FrameType.RENDER, 1, 2));
  }

  private static Frame read(byte[] bytes) throws IOException {
    return Frame.read(new ByteArrayInputStream(bytes));
  }

  private static Frame frame(FrameType type, FieldWriter fields) {
    return Frame.request(type, 1, 2, fields);
  }

  @Test
  void layoutIsAsDocumented() throws IOException {
    Frame frame =
        Frame.request(FrameType.STATUS, 0x0102030405060708L, -1, new FieldWriter().put(2, "a"));

    assertEquals(
        "534c4e3101000500"
            + "00000007"
            + "0102030405060708"
            + "ffffffffffffffff"
            + "0002"
            + "00000001"
            + "61",
        HexFormat.of().formatHex(bytes(frame)));
  }

  @Test
  void longReportIsWrittenInParts() throws IOException {
    String report = "größe ".repeat(40_000);
    Frame request = Frame.request(FrameType.REPORT, 1, 2, new FieldWriter());
    var in = new ByteArrayInputStream(bytes(request.report(report, "build")));
    var text = new StringBuilder();
    List<FrameType> types = new ArrayList<>();
    while (in.available() > 0) {
      Frame frame = Frame.read(in);
      types.add(frame.type());
      text.append(frame.text());
      assertTrue(frame.answers(request));
      assertTrue(bytes(frame).length <= 28 + 65_536);
    }

    assertEquals(report, text.toString());
    assertEquals(FrameType.TEXT, types.removeLast());
    assertEquals(Collections.nCopies(5, FrameType.PART), types);
  }

  @ParameterizedTest
  @CsvSource({
    "1, RENDER",
    "2, LINE",
    "3, BUSY",
    "4, ERROR",
    "5, STATUS",
    "6, TEXT",
    "7, DRAIN",
    "8, STATS",
    "9, REPORT",
    "10, LAST_LINE",
    "11, PART",
    "12, UNKNOWN",
    "255, UNKNOWN"
  })
  void typeCodeIsAsDocumented(int code, FrameType type) throws IOException {
    byte[] bytes = requestBytes();
    bytes[6] = (byte) code;

    assertEquals(type, read(bytes).type());
  }

  @Test
  void unknownTypeCanBeAnsweredWithError() throws IOException {
    byte[] bytes = requestBytes();
    bytes[6] = 99;
    Frame request = read(bytes);

    Frame answer = read(bytes(request.error("unknown request")));

    assertEquals(FrameType.ERROR, answer.type());
    assertEquals("unknown request", answer.text());
    assertTrue(answer.answers(request));
  }

  @Test
  void requestIsReadAsItWasWritten() throws IOException {
    Frame frame = read(requestBytes());

    assertEquals(FrameType.RENDER, frame.type());
    assertEquals(REQUEST, RenderRequest.of(frame));
  }

  @Test
  void answerEchoesItsRequest() throws IOException {
    Frame request = Frame.request(FrameType.STATUS, 1, 2, new FieldWriter());
    Frame other = Frame.request(FrameType.STATUS, 1, 3, new FieldWriter());
    Frame answer = read(bytes(request.answer(FrameType.TEXT, "", "")));

    assertTrue(answer.answers(request));
    assertFalse(answer.answers(other));
  }

  @Test
  void unknownFieldsAreIgnored() throws IOException {
    FieldWriter fields = new FieldWriter().put(99, "later").put(3, "/src").put(65_535, "");

    RenderRequest request = RenderRequest.of(frame(FrameType.RENDER, fields));

    assertEquals("/src", request.workingDirectory());
  }

  @Test
  void reservedFieldOneIsIgnored() throws IOException {
    FieldWriter fields = new FieldWriter().put(1, new byte[4]).put(3, "/src");

    RenderRequest request = RenderRequest.of(frame(FrameType.RENDER, fields));

    assertEquals("/src", request.workingDirectory());
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] whole = requestBytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] truncated = Arrays.copyOf(whole, length);

      assertThrows(IOException.class, () -> read(truncated));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 8})
  void otherMagicMajorOrLengthIsRefused(int offset) throws IOException {
    byte[] bytes = requestBytes();
    bytes[offset] = 0x7f;

    assertThrows(IOException.class, () -> read(bytes));
  }

  @Test
  void fieldBeyondEndOfPayloadIsRefused() throws IOException {
    byte[] bytes = bytes(frame(FrameType.RENDER, new FieldWriter().put(3, "/src")));
    bytes[33] = 5;

    Frame frame = read(bytes);

    assertThrows(IOException.class, () -> RenderRequest.of(frame));
  }
}
