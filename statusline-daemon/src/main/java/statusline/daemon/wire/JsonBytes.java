package statusline.daemon.wire;

import java.util.Arrays;

/// The bytes of a JSON document, not parsed. Immutable.
public final class JsonBytes {
  private final byte[] bytes;

  private JsonBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// {@return a document with these bytes}
  public static JsonBytes of(byte[] bytes) {
    return new JsonBytes(bytes.clone());
  }

  /// {@return a copy of the bytes}
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes of JSON";
  }
}
