package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import statusline.app.configure.KeyReader.Characters;
import statusline.app.configure.Keystroke.Named;

/// Decoding of escape sequences.
class KeyReaderTest {
  private static List<Named> keys(String sent) throws IOException {
    Queue<Integer> left = new ArrayDeque<>(sent.chars().boxed().toList());
    var reader = new KeyReader(millis -> left.isEmpty() ? Characters.NOTHING : left.remove());
    List<Named> keys = new ArrayList<>();
    do {
      keys.add(reader.next(0).key());
    } while (!left.isEmpty());
    return keys;
  }

  @Test
  void arrowsAreDecodedInBothCursorModes() throws IOException {
    assertEquals(
        List.of(Named.UP, Named.DOWN, Named.RIGHT, Named.LEFT),
        keys("\u001b[A\u001b[B\u001bOC\u001bOD"));
  }

  @Test
  void shiftedArrowsAreKeysOfTheirOwn() throws IOException {
    assertEquals(
        List.of(Named.FAR_UP, Named.FAR_DOWN, Named.FAR_RIGHT, Named.FAR_LEFT),
        keys("\u001b[1;2A\u001b[1;2B\u001b[1;2C\u001b[1;2D"));
  }

  @Test
  void escapeWithoutSequenceIsTheEscapeKey() throws IOException {
    assertEquals(List.of(Named.ESCAPE), keys("\u001b"));
  }

  @Test
  void unknownSequenceTypesNothing() throws IOException {
    assertEquals(List.of(Named.NOTHING, Named.CHARACTER), keys("\u001b[24~x"));
    assertEquals(List.of(Named.NOTHING), keys("\u0001"));
  }

  @Test
  void otherKeysAreDecoded() throws IOException {
    assertEquals(
        List.of(Named.ENTER, Named.TAB, Named.BACK_TAB, Named.BACKSPACE, Named.DELETE),
        keys("\r\t\u001b[Z\u007f\u001b[3~"));
    assertEquals(List.of(Named.INTERRUPT), keys("\u0003"));
  }

  @Test
  void surrogatePairIsOneCharacter() throws IOException {
    Queue<Integer> left = new ArrayDeque<>("🔴".chars().boxed().toList());
    var reader = new KeyReader(millis -> left.remove());

    assertEquals(Keystroke.typing("🔴".codePointAt(0)), reader.next(0));
  }

  @Test
  void closedTerminalIsReported() throws IOException {
    assertEquals(Named.CLOSED, new KeyReader(millis -> Characters.END).next(0).key());
  }
}
