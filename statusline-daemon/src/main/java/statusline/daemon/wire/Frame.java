package statusline.daemon.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// One message between client and daemon: a header of 28 bytes and a payload of fields. Immutable.
///
/// The layout stands in docs/protocol.md.
public final class Frame {
  /// A run of the host asks for its line.
  public static final int RENDER = 1;

  /// A line.
  public static final int LINE = 2;

  /// The request cannot be understood.
  public static final int ERROR = 4;

  /// A person asks what the daemon knows of itself.
  public static final int STATUS = 5;

  /// Text for a person.
  public static final int TEXT = 6;

  /// Finish and leave.
  public static final int DRAIN = 7;

  /// A person asks what the data modules were asked for, and what that cost.
  public static final int STATS = 8;

  /// A person asks why a line is as it is; with the payload of {@link #RENDER}.
  public static final int EXPLAIN = 9;

  /// A person watches: what was the last line of a session?
  public static final int LAST_LINE = 10;

  private static final int MAGIC = 0x534c4e31;
  private static final int MAJOR = 1;
  private static final int MINOR = 0;
  private static final int HEADER_BYTES = 28;
  private static final int MAX_PAYLOAD_BYTES = (1 << 20) + (128 << 10);

  private final int type;
  private final long requestId;
  private final long sessionTag;
  private final byte[] payload;

  private Frame(int type, long requestId, long sessionTag, byte[] payload) {
    this.type = type;
    this.requestId = requestId;
    this.sessionTag = sessionTag;
    this.payload = payload;
  }

  /// {@return a request}
  ///
  /// @param type such as {@link #STATUS}
  /// @param requestId random, echoed in the answer
  /// @param sessionTag tells sessions apart, echoed in the answer
  /// @param fields of the payload
  public static Frame request(int type, long requestId, long sessionTag, FieldWriter fields) {
    return new Frame(type, requestId, sessionTag, fields.bytes());
  }

  /// {@return an answer to this request}
  public Frame answer(int answerType, FieldWriter fields) {
    return new Frame(answerType, requestId, sessionTag, fields.bytes());
  }

  /// {@return what is asked or answered}
  public int type() {
    return type;
  }

  /// {@return whether this answers a request}
  public boolean answers(Frame request) {
    return requestId == request.requestId && sessionTag == request.sessionTag;
  }

  /// {@return the fields of the payload}
  public FieldReader fields() {
    return new FieldReader(payload);
  }

  /// {@return the next frame of a stream}
  ///
  /// @throws IOException when the stream ends before the frame does, or holds something else
  public static Frame read(InputStream source) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(whole(source, HEADER_BYTES));
    if (header.getInt() != MAGIC) {
      throw new IOException("it is no frame of ours");
    }
    int major = header.get() & 0xff;
    header.get();
    if (major != MAJOR) {
      throw new IOException("its protocol has the major version " + major);
    }
    int type = header.get() & 0xff;
    header.get();
    int length = header.getInt();
    if (length < 0 || length > MAX_PAYLOAD_BYTES) {
      throw new IOException("its payload is too long");
    }
    long requestId = header.getLong();
    long sessionTag = header.getLong();
    return new Frame(type, requestId, sessionTag, whole(source, length));
  }

  private static byte[] whole(InputStream source, int length) throws IOException {
    byte[] bytes = source.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("it ends too early");
    }
    return bytes;
  }

  /// Writes the frame and flushes.
  ///
  /// @throws IOException when the peer has gone
  public void write(OutputStream target) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + payload.length);
    out.putInt(MAGIC);
    out.put((byte) MAJOR);
    out.put((byte) MINOR);
    out.put((byte) type);
    out.put((byte) 0);
    out.putInt(payload.length);
    out.putLong(requestId);
    out.putLong(sessionTag);
    out.put(payload);
    target.write(out.array());
    target.flush();
  }
}
