package statusline.daemon.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// A message between client and daemon: a header of 28 bytes and a payload of fields. Immutable.
///
/// docs/protocol.md describes the layout.
public final class Frame {
  private static final int MAGIC = 0x534c4e31;
  private static final int MAJOR = 1;
  private static final int MINOR = 0;
  private static final int HEADER_BYTES = 28;
  private static final int MAX_PAYLOAD_BYTES = (1 << 20) + (128 << 10);

  /// The longest text of a frame that the client accepts, with room for other fields.
  private static final int MAX_TEXT_BYTES = 60_000;

  private final FrameType type;
  private final long requestId;
  private final long sessionTag;
  private final byte[] payload;

  /// The frames that are written before this one.
  private final List<Frame> parts;

  private Frame(FrameType type, long requestId, long sessionTag, byte[] payload) {
    this(type, requestId, sessionTag, payload, List.of());
  }

  private Frame(
      FrameType type, long requestId, long sessionTag, byte[] payload, List<Frame> parts) {
    this.type = type;
    this.requestId = requestId;
    this.sessionTag = sessionTag;
    this.payload = payload;
    this.parts = parts;
  }

  /// {@return a request}
  ///
  /// @param type of the request
  /// @param requestId a random number, echoed in the answer
  /// @param sessionTag identifies the session, echoed in the answer
  /// @param fields of the payload
  public static Frame request(FrameType type, long requestId, long sessionTag, FieldWriter fields) {
    return new Frame(type, requestId, sessionTag, fields.bytes());
  }

  /// {@return a LINE or TEXT that answers this request}
  ///
  /// @param answerType of the answer
  /// @param text of the answer
  /// @param buildId of the daemon's image
  public Frame answer(FrameType answerType, String text, String buildId) {
    return answer(
        answerType,
        new FieldWriter().put(FieldTag.TEXT, text).put(FieldTag.DAEMON_BUILD_ID, buildId));
  }

  /// {@return a TEXT of any length that answers this request; it is written in parts}
  ///
  /// @param text of the answer
  /// @param buildId of the daemon's image
  public Frame report(String text, String buildId) {
    byte[] bytes = text.getBytes(UTF_8);
    List<Frame> before = new ArrayList<>();
    int from = 0;
    while (bytes.length - from > MAX_TEXT_BYTES) {
      int to = from + MAX_TEXT_BYTES;
      while ((bytes[to] & 0xc0) == 0x80) {
        to--;
      }
      before.add(answer(FrameType.PART, new String(bytes, from, to - from, UTF_8), buildId));
      from = to;
    }
    var last =
        new FieldWriter()
            .put(FieldTag.TEXT, Arrays.copyOfRange(bytes, from, bytes.length))
            .put(FieldTag.DAEMON_BUILD_ID, buildId);
    return new Frame(FrameType.TEXT, requestId, sessionTag, last.bytes(), before);
  }

  /// {@return an ERROR that answers this request}
  ///
  /// @param sentence describes the error
  public Frame error(String sentence) {
    return answer(FrameType.ERROR, new FieldWriter().put(FieldTag.TEXT, sentence));
  }

  private Frame answer(FrameType answerType, FieldWriter fields) {
    return new Frame(answerType, requestId, sessionTag, fields.bytes());
  }

  /// {@return the type}
  public FrameType type() {
    return type;
  }

  /// {@return whether this frame echoes a request's id and session tag}
  public boolean answers(Frame request) {
    return requestId == request.requestId && sessionTag == request.sessionTag;
  }

  /// {@return a reader of the payload's fields}
  FieldReader fields() {
    return new FieldReader(payload);
  }

  /// {@return the text of an answer, or an empty string if it has none}
  ///
  /// @throws IOException if the payload is malformed
  public String text() throws IOException {
    return text(FieldTag.TEXT).orElse("");
  }

  /// {@return the line in a LAST_LINE request that its client knows}
  ///
  /// @throws IOException if the payload is malformed
  public Optional<String> knownLine() throws IOException {
    return text(FieldTag.KNOWN_LINE);
  }

  private Optional<String> text(int tag) throws IOException {
    FieldReader fields = fields();
    while (fields.next()) {
      if (fields.tag() == tag) {
        return Optional.of(fields.text());
      }
    }
    return Optional.empty();
  }

  /// {@return the next frame of a stream}
  ///
  /// @throws IOException if the stream ends within the frame or contains something else
  public static Frame read(InputStream source) throws IOException {
    return read(source, length -> true);
  }

  /// {@return the next frame of a stream}
  ///
  /// @param room takes the payload's length in bytes before it is read; false if there is no room
  /// @throws BusyException if there is no room
  /// @throws IOException if the stream ends within the frame or contains something else
  public static Frame read(InputStream source, IntPredicate room) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(readFully(source, HEADER_BYTES));
    if (header.getInt() != MAGIC) {
      throw new IOException("not a frame of this protocol");
    }
    int major = header.get() & 0xff;
    header.get();
    if (major != MAJOR) {
      throw new IOException("unsupported protocol version " + major);
    }
    FrameType type = FrameType.of(header.get() & 0xff);
    header.get();
    int length = header.getInt();
    if (length < 0 || length > MAX_PAYLOAD_BYTES) {
      throw new IOException("payload too long");
    }
    long requestId = header.getLong();
    long sessionTag = header.getLong();
    if (!room.test(length)) {
      throw new BusyException(new Frame(FrameType.BUSY, requestId, sessionTag, new byte[0]));
    }
    return new Frame(type, requestId, sessionTag, readFully(source, length));
  }

  private static byte[] readFully(InputStream source, int length) throws IOException {
    byte[] bytes = source.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("unexpected end of the frame");
    }
    return bytes;
  }

  /// Writes the frame, after its parts, and flushes.
  ///
  /// @throws IOException if the peer has closed the connection
  public void write(OutputStream target) throws IOException {
    for (Frame part : parts) {
      part.write(target);
    }
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + payload.length);
    out.putInt(MAGIC);
    out.put((byte) MAJOR);
    out.put((byte) MINOR);
    out.put((byte) type.code());
    out.put((byte) 0);
    out.putInt(payload.length);
    out.putLong(requestId);
    out.putLong(sessionTag);
    out.put(payload);
    target.write(out.array());
    target.flush();
  }
}
