package shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A mounted file system that stops answering on command, like one whose server is gone. Needs root
/// and `/dev/fuse`.
///
/// @param root where it is mounted
/// @param commands file that names what hangs
public record HangingMount(Path root, Path commands) {
  private static final String PROGRAM = "statusline-dist/src/test/resources/hangfs.py";

  /// {@return a new one in a folder, unmounted when this process exits}
  public static HangingMount in(Path folder) throws IOException {
    Path backing = Files.createDirectories(folder.resolve("backing"));
    Path root = Files.createDirectories(folder.resolve("mounted"));
    var mount = new HangingMount(root, folder.resolve("hangs"));
    Process server =
        Processes.of(
                "python3", PROGRAM, backing.toString(), root.toString(), mount.commands.toString())
            .start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> mount.end(server)));
    if (!"up".equals(server.inputReader(StandardCharsets.UTF_8).readLine())) {
      throw new IOException("cannot mount a file system: root and /dev/fuse are needed");
    }
    return mount;
  }

  /// Stops answering requests for the files below directories and for transcripts. Processes can
  /// still be started in the directories.
  public void hang() throws IOException {
    Files.writeString(commands, "stat /project0/\nstat /project1/\nopen .jsonl\nread /project\n");
  }

  private void end(Process server) {
    try {
      Files.deleteIfExists(commands);
      Processes.of("umount", "--lazy", root.toString()).start().waitFor();
    } catch (IOException | InterruptedException gone) {
      System.err.println("warning: cannot unmount " + root);
    }
    server.destroy();
  }
}
