package statusline.broker.field;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads a payload, field by field: {@link #next} goes on to a field, {@link #tag} and {@link
/// #bytes} tell what it is. Not thread-safe.
public final class FieldReader {
  private static final int FIELD_HEADER_BYTES = 6;

  private final ByteBuffer payload;
  private int tag;
  private byte[] value = new byte[0];

  /// Makes a reader that stands before the first field.
  public FieldReader(byte[] payload) {
    this.payload = ByteBuffer.wrap(payload).asReadOnlyBuffer();
  }

  /// {@return whether there is one more field, and goes on to it}
  ///
  /// @throws IOException when a field runs over the end of the payload
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

  /// {@return which field it is}
  public int tag() {
    return tag;
  }

  /// {@return its value}
  public byte[] bytes() {
    return value.clone();
  }

  /// {@return its value as UTF-8, what is invalid replaced}
  public String text() {
    return new String(value, StandardCharsets.UTF_8);
  }
}
