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
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.daemon.former.FormerCommandFile;
import statusline.storage.Folders;

/// `statusline uninstall`: puts back what was there, stops the daemon, removes what is ours and
/// nothing else.
public final class Uninstallation {
  private final Places places;
  private final Person person;
  private final boolean dryRun;
  private final boolean purge;

  /// Makes an uninstallation.
  ///
  /// @param places where everything is
  /// @param dryRun whether nothing is done but to say what would be
  /// @param purge whether state and configuration go as well
  /// @param person who wants it
  public Uninstallation(Places places, boolean dryRun, boolean purge, Person person) {
    this.places = places;
    this.dryRun = dryRun;
    this.purge = purge;
    this.person = person;
  }

  /// Uninstalls.
  ///
  /// @param configDirectories of the host; none for all that are known
  /// @return the exit code: 0, or {@link Installation#BY_HAND}
  /// @throws InstallException when settings cannot be read; nothing was done then
  /// @throws IOException when something cannot be read or written
  public int run(List<Path> configDirectories) throws IOException, InstallException {
    List<SettingsUninstallation> all = new ArrayList<>();
    for (Path settings : settings(configDirectories)) {
      all.add(
          new SettingsUninstallation(
              new SettingsFile(settings), places.ownCommand(), places.formers()));
    }
    int code = 0;
    for (SettingsUninstallation settings : all) {
      requireReadable(settings);
    }
    for (SettingsUninstallation settings : all) {
      code = Math.max(code, dryRun ? tell(settings) : restore(settings));
    }
    if (!dryRun && code == 0) {
      removeRest(all);
    }
    return code;
  }

  /// Those that are remembered, and the one of this environment.
  private Set<Path> settings(List<Path> configDirectories) throws IOException {
    Set<Path> settings = new LinkedHashSet<>();
    for (Path directory : configDirectories) {
      settings.add(SettingsFile.in(directory).path());
    }
    if (settings.isEmpty()) {
      settings.add(SettingsFile.in(places.environment().configDirectory()).path());
      settings.addAll(places.formers().settings());
    }
    return settings;
  }

  private void requireReadable(SettingsUninstallation settings)
      throws IOException, InstallException {
    try {
      settings.planned(settings.file().read());
    } catch (JsonTextException broken) {
      throw new InstallException(settings.file().path() + ": " + broken.getMessage());
    }
  }

  private int tell(SettingsUninstallation settings) throws IOException, InstallException {
    try {
      CommentedJson json = settings.file().read();
      String difference = Difference.of(settings.file(), json, settings.planned(json));
      person.tell(
          difference.isEmpty()
              ? settings.file().path() + " would stay as it is"
              : difference.stripTrailing());
      return 0;
    } catch (JsonTextException broken) {
      throw new InstallException(settings.file().path() + ": " + broken.getMessage());
    }
  }

  private int restore(SettingsUninstallation settings) throws IOException, InstallException {
    SettingsFile file = settings.file();
    try {
      CommentedJson json = file.read();
      if (!settings.isOurs(json)) {
        boolean isForeign = SettingsFile.statusLine(json) != null;
        person.tell(
            file.path()
                + (isForeign ? " has another status line, which stays" : " has none of ours"));
        settings.apply();
        forgetCommand(file);
        return 0;
      }
      if (file.isReadOnly()) {
        return byHand(settings);
      }
      settings.apply();
      forgetCommand(file);
      person.tell(file.path() + " is as it was without ours");
      return 0;
    } catch (AccessDeniedException readOnly) {
      return byHand(settings);
    } catch (JsonTextException broken) {
      throw new InstallException(file.path() + ": " + broken.getMessage());
    }
  }

  private void forgetCommand(SettingsFile file) throws IOException {
    Path directory = file.path().resolveSibling("");
    for (Path folder : List.of(places.images().folder(), places.image().folder())) {
      FormerCommandFile.in(folder, directory).remove();
    }
  }

  private int byHand(SettingsUninstallation settings) throws IOException, InstallException {
    person.warn(settings.file().path() + " is not to be written; do this by hand:");
    tell(settings);
    return Installation.BY_HAND;
  }

  /// Other configuration directories may still run the image.
  private void removeRest(List<SettingsUninstallation> done) throws IOException {
    List<Path> inUse = places.formers().settings();
    if (!inUse.isEmpty()) {
      person.tell("the image stays, for " + inUse.getFirst() + " runs it");
      return;
    }
    List<ImageFolder> images = new ArrayList<>(places.images().all());
    images.add(places.image());
    for (ImageFolder image : images) {
      if (places.daemons().stop(image)) {
        person.tell("the daemon of " + image.folder() + " leaves");
      }
      places.daemons().clear(image);
    }
    if (purge) {
      purge(done);
    }
    loadWhatAnExitNeeds();
    places.images().remove();
    person.tell("statusline is uninstalled");
  }

  /// The JVM asks a logger at its exit, whose classes are in the image that is about to go: without
  /// them it ends with an error.
  private static void loadWhatAnExitNeeds() {
    System.getLogger("java.lang.Runtime").isLoggable(System.Logger.Level.DEBUG);
  }

  private void purge(List<SettingsUninstallation> done) throws IOException {
    for (SettingsUninstallation settings : done) {
      Files.deleteIfExists(settings.file().path().resolveSibling(LiveConfiguration.USER_FILE));
    }
    Path state = places.environment().stateDirectory();
    for (String name : List.of("store", "former")) {
      ImageFolder.delete(state.resolve(name));
    }
    Folders.deleteIfEmpty(state);
  }
}
