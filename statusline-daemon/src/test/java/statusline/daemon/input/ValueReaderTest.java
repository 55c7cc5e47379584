package statusline.daemon.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private static String read(InputStream source) {
    return new String(ValueReader.start(source).await(LONG), StandardCharsets.UTF_8);
  }

  private static InputStream of(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":\"}\"}",
        "{\"a\":\"\\\"}\"}",
        "{\"a\":\"\\\\\"}",
        " \n{\"a\":[{\"b\":{}}]}",
        "[{}]"
      })
  void readingEndsWithValueWhilePipeStaysOpen(String value) throws IOException {
    var end = new PipedOutputStream();
    var source = new PipedInputStream(end);
    end.write(value.getBytes(StandardCharsets.UTF_8));
    end.flush();

    assertEquals(value, read(source));
  }

  @Test
  void bytesAfterValueAreIgnored() {
    assertEquals("{\"a\":1}", read(of("{\"a\":1}{\"b\":2} garbage")));
  }

  @Test
  void incompleteValueEndsWithStream() {
    assertEquals("{\"a\":", read(of("{\"a\":")));
    assertEquals("", read(of("")));
    assertEquals("hello {}", read(of("hello {}")));
  }

  @Test
  void incompleteValueEndsAtTimeout() throws IOException {
    var end = new PipedOutputStream();
    var source = new PipedInputStream(end);
    end.write('{');
    end.flush();
    ValueReader reader = ValueReader.start(source);

    assertEquals(true, reader.await(Duration.ofMillis(50)).length <= 1);
  }

  @Test
  void sizeIsLimited() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };

    assertEquals(ValueReader.MAX_BYTES, ValueReader.start(endless).await(LONG).length);
  }
}
