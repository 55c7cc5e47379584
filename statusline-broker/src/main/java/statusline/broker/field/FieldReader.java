package statusline.broker.field;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads the fields of a payload. Not thread-safe.
///
/// {@link #next} moves to the next field; {@link #tag} and {@link #bytes} return its tag and value.
public final class FieldReader {
  private static final int FIELD_HEADER_BYTES = 6;

  private final ByteBuffer payload;
  private int tag;
  private byte[] value = new byte[0];

  /// Creates a reader before the first field.
  public FieldReader(byte[] payload) {
    this.payload = ByteBuffer.wrap(payload).asReadOnlyBuffer();
  }

  /// {@return whether there is another field, and moves to it}
  ///
  /// @throws IOException if a field is truncated
  public boolean next() throws IOException {
    if (!payload.hasRemaining()) {
      return false;
    }
    if (payload.remaining() < FIELD_HEADER_BYTES) {
      throw new IOException("a field is cut off");
    }
    tag = payload.getShort() & 0xffff;
    int length = payload.getInt();
    if (length < 0 || length > payload.remaining()) {
      throw new IOException("a field runs over the end of its payload");
    }
    value = new byte[length];
    payload.get(value);
    return true;
  }

  /// {@return the tag of the field}
  public int tag() {
    return tag;
  }

  /// {@return the value}
  public byte[] bytes() {
    return value.clone();
  }

  /// {@return the value decoded as UTF-8; invalid bytes are replaced}
  public String text() {
    return new String(value, StandardCharsets.UTF_8);
  }
}
