package statusline.dist;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A mounted file system that stops answering on command, like one whose server is gone. Needs root
/// and `/dev/fuse`.
///
/// @param root where it is mounted
/// @param commands file that names what hangs
/// @param server process that answers its requests
record HangingFileSystem(Path root, Path commands, Process server) implements AutoCloseable {
  /// {@return whether this machine can mount one}
  static boolean isPossible() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isWritable(Path.of("/dev/fuse"))
        && Files.isExecutable(Path.of("/usr/bin/python3"));
  }

  /// {@return a file system with the content of a directory below a folder}
  static HangingFileSystem in(Path folder) throws IOException {
    Path backing = Files.createDirectories(folder.resolve("backing"));
    Path root = Files.createDirectories(folder.resolve("mounted"));
    Path commands = folder.resolve("hangs");
    var program = Path.of("src/test/resources/hangfs.py").toAbsolutePath();
    Process server =
        new ProcessBuilder(
                "/usr/bin/python3",
                program.toString(),
                backing.toString(),
                root.toString(),
                commands.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
    if (!Objects.equals(output.readLine(), "up")) {
      throw new IOException("the file system cannot be mounted");
    }
    return new HangingFileSystem(root, commands, server);
  }

  /// Stops answering requests.
  ///
  /// @param kind `stat`, `open`, `read` or `write`
  /// @param part of the paths that hang
  void hang(String kind, String part) throws IOException {
    Path next = commands.resolveSibling("hangs.new");
    Files.writeString(next, kind + " " + part + "\n");
    Files.move(next, commands);
  }

  /// Answers all requests again, also the earlier ones.
  void recover() throws IOException {
    Files.deleteIfExists(commands);
  }

  @Override
  public void close() throws IOException {
    recover();
    try {
      new ProcessBuilder(List.of("umount", "--lazy", root.toString())).start().waitFor();
      if (!server.waitFor(5, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
