package statusline.config.dropin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import statusline.storage.Folders;
import statusline.storage.PrivateFolder;
import statusline.storage.Quarantine;

/// What is stored about drop-ins in a state directory: which jars are trusted, their verified
/// copies, and reasons of quarantines. Safe for use by several threads and processes.
///
/// Drop-ins are loaded from the copies. A jar in the folder may be overwritten while its classes
/// are in use, and the bytes that were verified are the bytes that run.
public final class DropInState {
  private final Path folder;

  /// Creates the object without an access to a file.
  ///
  /// @param stateDirectory of the account
  public DropInState(Path stateDirectory) {
    this.folder = stateDirectory.resolve("modules");
  }

  /// {@return the trusted jars}
  public TrustedJars trusted() {
    return new TrustedJars(folder);
  }

  /// {@return the file that changes whenever the user trusts or removes a drop-in}
  Path changeFile() {
    return trusted().file();
  }

  /// {@return verified copies of jars}
  ///
  /// @param digest that the jars must have
  /// @param before the copies that the last look verified; null if there are none
  /// @throws DropInException if they have another one
  SeenDigest copies(JarSet jars, String digest, @Nullable SeenDigest before)
      throws DropInException {
    Path copies = folder.resolve(digest);
    try {
      if (Files.isDirectory(copies)) {
        SeenDigest now = SeenDigest.of(JarSet.of(copies), before);
        if (now.digest().equals(digest)) {
          return now;
        }
      }
      copy(jars, digest, copies);
      return SeenDigest.of(JarSet.of(copies), null);
    } catch (IOException unwritable) {
      throw new DropInException("its jars cannot be copied to " + folder, unwritable);
    }
  }

  private void copy(JarSet jars, String digest, Path copies) throws IOException, DropInException {
    PrivateFolder.create(folder);
    Path temporary = Files.createTempDirectory(folder, ".copy");
    try {
      for (Path jar : jars.jars()) {
        Files.copy(jar, temporary.resolve(JarSet.nameOf(jar)));
      }
      if (!JarSet.of(temporary).digest().equals(digest)) {
        throw new DropInException("its jars are being changed");
      }
      Folders.delete(copies);
      Files.move(temporary, copies, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.delete(temporary);
    }
  }

  /// Deletes what is stored about drop-ins that are not trusted.
  ///
  /// @throws IOException if one cannot be deleted
  public void sweep() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> digests = trusted().entries().keySet();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        String digest = dot < 0 ? name : name.substring(0, dot);
        if (digest.length() == 64 && !digests.contains(digest)) {
          Folders.delete(file);
        }
      }
    }
  }

  /// {@return what is stored about the failures of a drop-in}
  public Quarantine quarantine(String digest) {
    return new Quarantine(folder, digest);
  }
}
