package statusline.install.dropin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.dropin.DropInFolder;
import statusline.config.dropin.JarSet;
import statusline.storage.Digest;

/// Tests what a user sees of jars before trusting them.
class DropInCandidateTest {
  @TempDir Path home;

  /// Writes a jar with a data module, whose class is never loaded.
  private Path jar(String name) throws IOException {
    Path jar = home.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        var content = new JarOutputStream(file);
        InputStream anyClass =
            DropInCandidateTest.class.getResourceAsStream("DropInCandidateTest.class")) {
      put(content, "META-INF/services/statusline.api.DataModule", "acme.AcmeLampModule");
      content.putNextEntry(new JarEntry("acme/AcmeLampModule.class"));
      anyClass.transferTo(content);
    }
    return jar;
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(UTF_8));
    jar.closeEntry();
  }

  private Path library() throws IOException {
    Path jar = home.resolve("words.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        var content = new JarOutputStream(file)) {
      put(content, "words.txt", "words");
    }
    return jar;
  }

  private DropInCandidate added(DropInFolder folder, Path... jars) throws Exception {
    var seen = new DropInCandidate[1];
    new DropInInstallation(folder)
        .add(
            List.of(jars),
            Set.of(),
            candidate -> {
              seen[0] = candidate;
              return true;
            });
    return seen[0];
  }

  @Test
  void digestIsThatOfTheList() throws Exception {
    var folder = new DropInFolder(home.resolve("config"), home.resolve("state"));
    for (Path[] jars :
        List.of(new Path[] {jar("lamp.jar")}, new Path[] {jar("l.jar"), library()})) {
      DropInCandidate candidate = added(folder, jars);

      String listed = folder.look().getFirst().digest();
      assertTrue(
          candidate.description().contains("SHA-256   " + listed),
          () -> listed + " " + candidate.description());
    }
  }

  @Test
  void digestOfOneJarIsThatOfItsFile() throws Exception {
    Path jar = jar("lamp.jar");

    assertEquals(Digest.ofFile(jar), DropInCandidate.of(JarSet.of(jar)).digest());
  }
}
