package statusline.broker.field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the fields of a payload. Not thread-safe.
public final class FieldWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  /// Creates an empty payload.
  public FieldWriter() {}

  /// {@return this writer, with one more field}
  ///
  /// @param tag tag of the field
  /// @param value value of the field
  public FieldWriter put(int tag, byte[] value) {
    bytes.write(tag >>> 8);
    bytes.write(tag);
    bytes.write(value.length >>> 24);
    bytes.write(value.length >>> 16);
    bytes.write(value.length >>> 8);
    bytes.write(value.length);
    bytes.writeBytes(value);
    return this;
  }

  /// {@return this writer, with one more text field}
  public FieldWriter put(int tag, String value) {
    return put(tag, value.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return the payload so far}
  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
