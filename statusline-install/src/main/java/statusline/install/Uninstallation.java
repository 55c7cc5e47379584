package statusline.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import statusline.config.LiveConfiguration;
import statusline.config.dropin.DropInFolder;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.daemon.former.FormerCommandFile;
import statusline.storage.Folders;

/// Implements `statusline uninstall`: restores the former settings, stops the daemons, and removes
/// our files.
public final class Uninstallation {
  private final InstallPaths paths;
  private final UserDialog dialog;
  private final boolean dryRun;
  private final boolean purge;

  /// Creates an uninstallation.
  ///
  /// @param paths of the installation
  /// @param dryRun whether changes are only printed
  /// @param purge whether state and configuration are deleted as well
  /// @param dialog with the user
  public Uninstallation(InstallPaths paths, boolean dryRun, boolean purge, UserDialog dialog) {
    this.paths = paths;
    this.dryRun = dryRun;
    this.purge = purge;
    this.dialog = dialog;
  }

  /// Uninstalls.
  ///
  /// @param configDirectories of the host; empty for all known ones
  /// @return the exit code: 0, or {@link Installation#BY_HAND}
  /// @throws InstallException if settings cannot be read; nothing was changed then
  /// @throws IOException if a file cannot be read or written
  public int run(List<Path> configDirectories) throws IOException, InstallException {
    List<SettingsUninstallation> all = new ArrayList<>();
    for (Path settings : settings(configDirectories)) {
      all.add(
          new SettingsUninstallation(
              new SettingsFile(settings), paths.ownCommand(), paths.formers()));
    }
    int code = 0;
    for (SettingsUninstallation settings : all) {
      requireReadable(settings);
    }
    for (SettingsUninstallation settings : all) {
      code = Math.max(code, dryRun ? printDiff(settings) : restore(settings));
    }
    if (!dryRun && code == 0) {
      removeImages(all);
    }
    return code;
  }

  /// The files whose former state is stored, and the file of this environment.
  private Set<Path> settings(List<Path> configDirectories) throws IOException {
    Set<Path> settings = new LinkedHashSet<>();
    for (Path directory : configDirectories) {
      settings.add(SettingsFile.in(directory).path());
    }
    if (settings.isEmpty()) {
      settings.add(SettingsFile.in(paths.environment().configDirectory()).path());
      settings.addAll(paths.formers().settings());
    }
    return settings;
  }

  private void requireReadable(SettingsUninstallation settings)
      throws IOException, InstallException {
    try {
      settings.planned(settings.file().read());
    } catch (JsonTextException malformed) {
      throw new InstallException(settings.file().path() + ": " + malformed.getMessage());
    }
  }

  private int printDiff(SettingsUninstallation settings) throws IOException, InstallException {
    try {
      CommentedJson json = settings.file().read();
      String difference = SettingsDiff.of(settings.file(), json, settings.planned(json));
      dialog.print(
          difference.isEmpty()
              ? settings.file().path() + " would not change"
              : difference.stripTrailing());
      return 0;
    } catch (JsonTextException malformed) {
      throw new InstallException(settings.file().path() + ": " + malformed.getMessage());
    }
  }

  private int restore(SettingsUninstallation settings) throws IOException, InstallException {
    SettingsFile file = settings.file();
    try {
      CommentedJson json = file.read();
      if (!settings.isOurs(json)) {
        boolean isForeign = SettingsFile.statusLine(json) != null;
        dialog.print(
            file.path()
                + (isForeign
                    ? " has another status line, which was not changed"
                    : " does not contain our status line"));
        settings.apply();
        forget(file);
        return 0;
      }
      if (file.isReadOnly()) {
        return byHand(settings);
      }
      settings.apply();
      forget(file);
      dialog.print("removed our status line from " + file.path());
      return 0;
    } catch (AccessDeniedException readOnly) {
      return byHand(settings);
    } catch (JsonTextException malformed) {
      throw new InstallException(file.path() + ": " + malformed.getMessage());
    }
  }

  /// Removes the former command and the entry in the list of accounts.
  private void forget(SettingsFile file) throws IOException {
    Path directory = file.path().resolveSibling("").normalize();
    paths.accounts().remove(directory);
    for (Path folder : List.of(paths.images().folder(), paths.image().folder())) {
      FormerCommandFile.in(folder, directory).remove();
    }
  }

  private int byHand(SettingsUninstallation settings) throws IOException, InstallException {
    Path file = settings.file().path();
    dialog.warn(
        SettingsFile.readOnly(file).orElse(file + " is read-only")
            + ". Make it writable and repeat this command, or make this change by hand:");
    printDiff(settings);
    return Installation.BY_HAND;
  }

  /// Removes the image, unless another configuration directory still uses it.
  private void removeImages(List<SettingsUninstallation> done) throws IOException {
    List<Path> inUse = paths.formers().settings();
    if (!inUse.isEmpty()) {
      dialog.print("kept the image, because " + inUse.getFirst() + " uses it");
      return;
    }
    List<ImageFolder> images = new ArrayList<>(paths.images().all());
    images.add(paths.image());
    for (ImageFolder image : images) {
      paths.daemons().stop(image, dialog);
      paths.daemons().clear(image);
    }
    if (purge) {
      purge(done);
    }
    loadClassesForExit();
    paths.images().remove();
    dialog.print("statusline is uninstalled");
  }

  /// The JVM uses a logger at its exit. Its classes must be loaded before the image is deleted.
  private static void loadClassesForExit() {
    System.getLogger("java.lang.Runtime").isLoggable(System.Logger.Level.DEBUG);
  }

  private void purge(List<SettingsUninstallation> done) throws IOException {
    for (SettingsUninstallation settings : done) {
      Path directory = settings.file().path().resolveSibling("").normalize();
      Files.deleteIfExists(directory.resolve(LiveConfiguration.USER_FILE));
      Path dropIns = DropInFolder.in(directory);
      Folders.delete(dropIns);
      Folders.deleteIfEmpty(dropIns.resolveSibling("").normalize());
    }
    Path state = paths.environment().stateDirectory();
    for (String name : List.of("store", "former", "modules")) {
      Folders.delete(state.resolve(name));
    }
    Folders.deleteIfEmpty(state);
  }
}
