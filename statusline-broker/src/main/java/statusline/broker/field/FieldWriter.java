package statusline.broker.field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes a payload, field by field. Not thread-safe.
public final class FieldWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  /// Makes an empty payload.
  public FieldWriter() {}

  /// {@return this, with one more field}
  ///
  /// @param tag of the field
  /// @param value its bytes
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

  /// {@return this, with one more field of text}
  public FieldWriter put(int tag, String value) {
    return put(tag, value.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return the payload so far}
  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
