import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Speaks docs/protocol.md with a daemon, one request a connection, without a process for each.
/// Safe for use by several threads.
///
/// @param socket of the daemon
record Wire(Path socket) {
  private static final int MAGIC = 0x534c4e31;
  private static final int VERSION = 0x0100;
  private static final int RENDER = 1;
  private static final int LINE = 2;
  private static final int STATUS = 5;
  private static final int TEXT = 6;

  /// An answer's fields.
  ///
  /// @param text the line, or the status as JSON
  /// @param buildId of the daemon's image
  record Answer(byte[] text, String buildId) {}

  Answer status() throws IOException {
    return ask(STATUS, 0, TEXT, new byte[0]);
  }

  /// {@return a line}
  ///
  /// @param tag of the session
  /// @param buildId the daemon's own: it makes room for one of another build
  Answer line(
      long tag, Map<String, String> variables, Path directory, String buildId, byte[] document)
      throws IOException {
    var payload = new ByteArrayOutputStream();
    var fields = new DataOutputStream(payload);
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      put(fields, 2, (variable.getKey() + "=" + variable.getValue()).getBytes());
    }
    put(fields, 3, directory.toString().getBytes());
    put(fields, 5, buildId.getBytes());
    put(fields, 6, document);
    return ask(RENDER, tag, LINE, payload.toByteArray());
  }

  private static void put(DataOutputStream fields, int tag, byte[] value) throws IOException {
    fields.writeShort(tag);
    fields.writeInt(value.length);
    fields.write(value);
  }

  private Answer ask(int type, long tag, int answerType, byte[] payload) throws IOException {
    long id = ThreadLocalRandom.current().nextLong();
    var frame = ByteBuffer.allocate(28 + payload.length);
    frame.putInt(MAGIC).putShort((short) VERSION).put((byte) type).put((byte) 0);
    frame.putInt(payload.length).putLong(id).putLong(tag).put(payload).flip();
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      while (frame.hasRemaining()) {
        connection.write(frame);
      }
      connection.shutdownOutput();
      return answer(new DataInputStream(Channels.newInputStream(connection)), answerType, id, tag);
    }
  }

  private static Answer answer(DataInputStream in, int type, long id, long tag) throws IOException {
    int magic = in.readInt();
    in.readShort();
    int answered = in.readByte();
    in.readByte();
    int length = in.readInt();
    if (magic != MAGIC || answered != type || in.readLong() != id || in.readLong() != tag) {
      throw new IOException("not our answer: type " + answered);
    }
    return fields(ByteBuffer.wrap(in.readNBytes(length)));
  }

  private static Answer fields(ByteBuffer payload) {
    byte[] text = new byte[0];
    String buildId = "";
    while (payload.hasRemaining()) {
      int tag = payload.getShort();
      byte[] value = new byte[payload.getInt()];
      payload.get(value);
      if (tag == 2) {
        text = value;
      } else if (tag == 3) {
        buildId = new String(value, StandardCharsets.UTF_8);
      }
    }
    return new Answer(text, buildId);
  }
}
