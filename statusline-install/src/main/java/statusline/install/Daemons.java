package statusline.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.daemon.client.DaemonClient;
import statusline.storage.Digest;
import statusline.storage.Folders;

/// Stops the daemons of images. Each image's daemon has its own directory, whose name ends with a
/// digest of the image's path.
///
/// @param runtime the parent of those directories; empty if no daemon can run
public record Daemons(Optional<Path> runtime) {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /// {@return the daemons whose directories are siblings of this image's}
  ///
  /// @param instance directory of this image's daemon, as set by the launcher; may be empty
  public static Daemons beside(Path instance) {
    return new Daemons(Optional.ofNullable(instance.getParent()));
  }

  /// Stops the daemon of an image and waits for its end. The daemon first answers pending requests.
  /// A daemon that does not answer is killed.
  ///
  /// @param dialog prints whether a daemon was stopped
  /// @throws IOException if a daemon cannot be stopped
  void stop(ImageFolder image, UserDialog dialog) throws IOException {
    for (Path instance : instances(image)) {
      switch (new DaemonClient(instance).stop(TIMEOUT)) {
        case NOT_RUNNING -> {}
        case EXITED -> dialog.print("stopped the daemon of " + image.folder());
        case KILLED ->
            dialog.print(
                "killed the daemon of " + image.folder() + ", because it did not exit in time");
      }
    }
  }

  /// Deletes the files of the daemon and the clients of an image, unless a daemon is still running.
  void clear(ImageFolder image) throws IOException {
    for (Path instance : instances(image)) {
      if (!Files.exists(instance.resolve("s"))) {
        Folders.delete(instance);
      }
    }
  }

  private List<Path> instances(ImageFolder image) throws IOException {
    List<Path> instances = new ArrayList<>();
    if (runtime.isPresent() && Files.isDirectory(runtime.get(), LinkOption.NOFOLLOW_LINKS)) {
      String glob = "[0-9]*-" + Digest.ofPath(image.folder());
      try (DirectoryStream<Path> found = Files.newDirectoryStream(runtime.get(), glob)) {
        found.forEach(instances::add);
      }
    }
    return instances;
  }
}
