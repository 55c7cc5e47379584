package statusline.daemon.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static Frame read(byte[] bytes) throws IOException {
    return Frame.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void isLaidOutAsDocumented() throws IOException {
    Frame frame =
        Frame.request(Frame.STATUS, 0x0102030405060708L, -1, new FieldWriter().put(2, "a"));

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
  void carriesARequestThere() throws IOException {
    Frame frame = read(bytes(Frame.request(Frame.RENDER, 1, 2, REQUEST.fields())));

    assertEquals(Frame.RENDER, frame.type());
    assertEquals(REQUEST, RenderRequest.of(frame));
  }

  @Test
  void anAnswerEchoesItsRequest() throws IOException {
    Frame request = Frame.request(Frame.STATUS, 1, 2, new FieldWriter());
    Frame other = Frame.request(Frame.STATUS, 1, 3, new FieldWriter());
    Frame answer = read(bytes(request.answer(Frame.TEXT, new FieldWriter())));

    assertTrue(answer.answers(request));
    assertFalse(answer.answers(other));
  }

  @Test
  void passesOverFieldsItDoesNotKnow() throws IOException {
    FieldWriter fields = new FieldWriter().put(99, "later").put(3, "/src").put(65_535, "");

    RenderRequest request = RenderRequest.of(Frame.request(Frame.RENDER, 1, 2, fields));

    assertEquals("/src", request.workingDirectory());
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] whole = bytes(Frame.request(Frame.RENDER, 1, 2, REQUEST.fields()));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);

      assertThrows(IOException.class, () -> read(cut));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 8})
  void refusesAnotherMagicMajorOrLength(int place) throws IOException {
    byte[] bytes = bytes(Frame.request(Frame.RENDER, 1, 2, REQUEST.fields()));
    bytes[place] = 0x7f;

    assertThrows(IOException.class, () -> read(bytes));
  }

  @Test
  void refusesAFieldThatRunsOverTheEnd() throws IOException {
    byte[] bytes = bytes(Frame.request(Frame.RENDER, 1, 2, new FieldWriter().put(3, "/src")));
    bytes[33] = 5;

    Frame frame = read(bytes);

    assertThrows(IOException.class, () -> RenderRequest.of(frame));
  }
}
