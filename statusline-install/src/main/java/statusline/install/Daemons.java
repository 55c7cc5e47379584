package statusline.install;

import java.io.IOException;
import java.io.InterruptedIOException;
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

/// The daemons of images, as they are told to leave. Each image's daemon has a directory of its
/// own, whose name ends with a number made of the image's path.
///
/// @param runtime the directory that all of those lie in; empty where no daemon can run
public record Daemons(Optional<Path> runtime) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// {@return the daemons beside this image's}
  ///
  /// @param instance directory of this image's daemon, as the launcher named it; may be empty
  public static Daemons beside(Path instance) {
    return new Daemons(Optional.ofNullable(instance.getParent()));
  }

  /// Tells the daemon of an image to leave, if there is one, and waits until it has gone. It
  /// answers what it was asked.
  ///
  /// @return whether there was one
  boolean stop(ImageFolder image) throws IOException {
    boolean stopped = false;
    try {
      for (Path instance : instances(image)) {
        stopped |= new DaemonClient(instance).stop(PATIENCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a daemon leaves");
    }
    return stopped;
  }

  /// Deletes what the daemon and the clients of an image kept; not where a daemon is still there.
  void clear(ImageFolder image) throws IOException {
    for (Path instance : instances(image)) {
      if (!Files.exists(instance.resolve("s"))) {
        ImageFolder.delete(instance);
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
