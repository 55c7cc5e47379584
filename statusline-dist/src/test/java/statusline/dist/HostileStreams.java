package statusline.dist;

import static statusline.dist.Hostile.GOOD;
import static statusline.dist.Hostile.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Documents of hostile size, speed, or without an end.
final class HostileStreams {
  private static final int MIB = 1 << 20;
  private static final long BYTE_EVERY_MILLIS = 20;
  private static final int MEMBERS = 1_000_000;

  private HostileStreams() {}

  static List<Hostile> all() {
    return List.of(
        Hostile.of(1, "nothing", ""),
        new Hostile(2, "no end of the input", ImageRun.leftOpen(bytes(GOOD))),
        new Hostile(3, "nothing and no end", ImageRun.leftOpen(new byte[0])),
        new Hostile(4, "one byte every 20 ms", HostileStreams::writeSlowly),
        new Hostile(5, "a gibibyte of spaces behind it", HostileStreams::writeSpaces),
        Hostile.of(6, "two objects", GOOD + GOOD.replace("Good", "Other")),
        Hostile.of(6, "an object and garbage", GOOD + "garbage}]"),
        Hostile.of(7, "100,000 arrays in each other", "[".repeat(100_000)),
        Hostile.of(8, "50,000 objects in each other", "{\"a\":".repeat(50_000)),
        new Hostile(9, "a text of 64 MiB", HostileStreams::writeText),
        Hostile.of(10, "a million members", members()));
  }

  /// Writes until the client exits.
  private static void writeSlowly(OutputStream input, Process client)
      throws IOException, InterruptedException {
    for (byte next : bytes(GOOD)) {
      input.write(next);
      input.flush();
      try {
        client.onExit().get(BYTE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException stillReading) {
        // Write one more byte.
      } catch (ExecutionException never) {
        throw new IllegalStateException(never);
      }
    }
  }

  private static void writeSpaces(OutputStream input, Process client) throws IOException {
    input.write(bytes(GOOD));
    byte[] spaces = new byte[MIB];
    Arrays.fill(spaces, (byte) ' ');
    for (int i = 0; i < 1024; i++) {
      input.write(spaces);
    }
  }

  private static void writeText(OutputStream input, Process client) throws IOException {
    input.write(bytes("{\"session_name\":\""));
    byte[] letters = bytes("x".repeat(MIB));
    for (int i = 0; i < 64; i++) {
      input.write(letters);
    }
    input.write(bytes("\"}"));
    input.close();
  }

  private static String members() {
    var object = new StringBuilder("{");
    for (int i = 0; i < MEMBERS; i++) {
      object.append("\"k").append(i).append("\":1,");
    }
    return object.append("\"z\":1}").toString();
  }
}
