package statusline.config.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.module.InstalledModules;

/// Tests which drop-ins in the folder are loaded.
class DropInFolderTest {
  private static final String SERVICE = "META-INF/services/statusline.api.DataModule";

  @TempDir Path home;
  private DropInFolder folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = new DropInFolder(home.resolve("config"), home.resolve("state"));
    Files.createDirectories(folder.path());
  }

  /// Writes a jar whose service file names a provider. Its class is never loaded here.
  private Path jar(String name, String provider, String... more) throws IOException {
    Path jar = folder.path().resolve(name);
    Files.createDirectories(jar.resolveSibling(""));
    try (OutputStream file = Files.newOutputStream(jar);
        var content = new JarOutputStream(file)) {
      put(content, SERVICE, provider);
      put(content, provider.replace('.', '/') + ".class", "");
      for (int i = 0; i < more.length; i += 2) {
        put(content, more[i], more[i + 1]);
      }
    }
    return jar;
  }

  /// Writes a jar whose service file names a report and which has no data module.
  private Path reportJar(String name, String provider) throws IOException {
    Path jar = folder.path().resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        var content = new JarOutputStream(file)) {
      put(content, "META-INF/services/statusline.api.Report", provider);
      put(content, provider.replace('.', '/') + ".class", "");
    }
    return jar;
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    jar.closeEntry();
  }

  private DropIn only() throws DropInException {
    List<DropIn> all = folder.look();
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  private void trust(DropIn dropIn) throws IOException {
    folder
        .state()
        .trusted()
        .add(dropIn.digest(), new TrustedJars.Entry(Set.of(), dropIn.path().toString()));
  }

  @Test
  void jarIsNotLoadedUntilItsDigestIsTrusted() throws Exception {
    jar("lamp.jar", "acme.AcmeLampModule");

    DropIn found = only();
    assertEquals(DropIn.State.UNTRUSTED, found.state());
    assertEquals(List.of("acme-lamp"), found.facts().ids());

    trust(found);
    DropIn trusted = only();
    assertEquals(DropIn.State.TRUSTED, trusted.state());
    assertEquals(JarSet.of(trusted.path()).digest(), new JarSet(trusted.jars()).digest());
    assertTrue(trusted.jars().getFirst().startsWith(home.resolve("state")));
  }

  @Test
  void changedJarIsNotTrusted() throws Exception {
    jar("lamp/lamp.jar", "acme.AcmeLampModule");
    trust(only());

    jar("lamp/lamp.jar", "acme.AcmeLampModule", "new.txt", "changed");

    assertEquals(DropIn.State.UNTRUSTED, only().state());
  }

  @Test
  void changedCopyIsReplaced() throws Exception {
    jar("lamp.jar", "acme.AcmeLampModule");
    trust(only());
    Path copy = only().jars().getFirst();

    Files.writeString(copy, "something else");

    assertEquals(JarSet.of(only().path()).digest(), new JarSet(only().jars()).digest());
  }

  @Test
  void folderThatOthersMayWriteToLoadsNothing() throws Exception {
    jar("lamp.jar", "acme.AcmeLampModule");
    trust(only());

    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxrwxrwx"));

    DropInException refused = assertThrows(DropInException.class, folder::look);
    assertTrue(refused.getMessage().contains("others may write to"), refused::getMessage);
    assertEquals(InstalledModules.IMAGE, DropInSet.of(1, folder).installed());
  }

  @Test
  void listThatOthersMayWriteToTrustsNothing() throws Exception {
    jar("lamp.jar", "acme.AcmeLampModule");
    trust(only());

    Files.setPosixFilePermissions(
        folder.state().changeFile(), PosixFilePermissions.fromString("rw-rw-rw-"));

    assertEquals(DropIn.State.UNTRUSTED, only().state());
  }

  @Test
  void secondDropInWithSameIdIsRefused() throws Exception {
    jar("a.jar", "acme.AcmeLampModule");
    jar("b.jar", "acme.other.AcmeLampModule");
    for (DropIn dropIn : folder.look()) {
      trust(dropIn);
    }

    List<DropIn> all = folder.look();

    assertEquals(DropIn.State.TRUSTED, all.get(0).state());
    assertEquals(DropIn.State.REFUSED, all.get(1).state());
    assertEquals("the drop-in a already has the id acme-lamp", all.get(1).problem());
  }

  @Test
  void reservedIdsAreRefused() throws Exception {
    jar("a.jar", "acme.LampModule");
    jar("b.jar", "acme.StatuslineLampModule");

    for (DropIn dropIn : folder.look()) {
      assertEquals(DropIn.State.REFUSED, dropIn.state());
      assertTrue(dropIn.problem().contains("is reserved"), dropIn::problem);
    }
  }

  @Test
  void dropInMayHaveReportsOnly() throws Exception {
    reportJar("lamp.jar", "acme.AcmeLampReport");
    trust(only());

    assertEquals(DropIn.State.TRUSTED, only().state());
    assertEquals(List.of(), only().facts().ids());
    assertEquals(List.of("acme-lamp"), only().facts().reports());
    assertTrue(only().isNamed("acme-lamp"));
  }

  @Test
  void reservedIdOfAReportIsRefused() throws Exception {
    reportJar("a.jar", "acme.BlocksReport");
    reportJar("b.jar", "acme.StatuslineLampReport");

    for (DropIn dropIn : folder.look()) {
      assertEquals(DropIn.State.REFUSED, dropIn.state());
      assertTrue(dropIn.problem().contains("as AcmeLoadReport does"), dropIn::problem);
    }
  }

  @Test
  void reportWithTheIdOfAnotherDropInIsRefused() throws Exception {
    jar("a.jar", "acme.AcmeLampModule");
    reportJar("b.jar", "acme.AcmeLampReport");
    for (DropIn dropIn : folder.look()) {
      trust(dropIn);
    }

    assertEquals("the drop-in a already has the id acme-lamp", folder.look().get(1).problem());
  }

  @Test
  void jarWithoutProviderIsRefused() throws Exception {
    try (OutputStream file = Files.newOutputStream(folder.path().resolve("plain.jar"));
        var content = new JarOutputStream(file)) {
      put(content, "readme.txt", "nothing");
    }

    assertTrue(
        only().problem().startsWith("no jar provides statusline.api.DataModule or"),
        only()::problem);
  }

  @Test
  void quarantineEndsWithAnotherJar() throws Exception {
    jar("lamp.jar", "acme.AcmeLampModule");
    trust(only());
    folder.state().quarantine(only().digest()).begin("fetch does not return");

    assertEquals(DropIn.State.QUARANTINED, only().state());
    assertEquals("fetch does not return", only().problem());

    jar("lamp.jar", "acme.AcmeLampModule", "new.txt", "repaired");
    trust(only());
    assertEquals(DropIn.State.TRUSTED, only().state());
  }
}
