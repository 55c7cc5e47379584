package shared;

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

/// A client of the daemon's protocol (docs/protocol.md), with one request per connection.
/// Thread-safe.
///
/// @param socket path of the daemon's socket
public record DaemonSocket(Path socket) {
  private static final int MAGIC = 0x534c4e31;
  private static final int VERSION = 0x0100;
  private static final int RENDER = 1;
  private static final int LINE = 2;
  private static final int STATUS = 5;
  private static final int TEXT = 6;

  /// The fields of a response.
  ///
  /// @param text the line, or the status as JSON
  /// @param buildId of the daemon's image
  public record Response(byte[] text, String buildId) {}

  public Response status() throws IOException {
    return ask(STATUS, 0, TEXT, new byte[0]);
  }

  /// {@return the response to a request for a line}
  ///
  /// @param tag of the session
  /// @param buildId of the daemon; a daemon exits if a client of another build asks
  public Response line(
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

  private Response ask(int type, long tag, int responseType, byte[] payload) throws IOException {
    long id = ThreadLocalRandom.current().nextLong();
    var frame = ByteBuffer.allocate(28 + payload.length);
    frame.putInt(MAGIC).putShort((short) VERSION).put((byte) type).put((byte) 0);
    frame.putInt(payload.length).putLong(id).putLong(tag).put(payload).flip();
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      while (frame.hasRemaining()) {
        connection.write(frame);
      }
      connection.shutdownOutput();
      return read(new DataInputStream(Channels.newInputStream(connection)), responseType, id, tag);
    }
  }

  private static Response read(DataInputStream in, int type, long id, long tag) throws IOException {
    int magic = in.readInt();
    in.readShort();
    int actualType = in.readByte();
    in.readByte();
    int length = in.readInt();
    if (magic != MAGIC || actualType != type || in.readLong() != id || in.readLong() != tag) {
      throw new IOException("unexpected response of type " + actualType);
    }
    return fields(ByteBuffer.wrap(in.readNBytes(length)));
  }

  private static Response fields(ByteBuffer payload) {
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
    return new Response(text, buildId);
  }
}
