package statusline.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.daemon.former.FormerCommandFile;
import statusline.storage.SafePath;

/// `statusline install`: first everything is looked at and agreed upon, then the image is put in
/// its place, then the settings are written, then older daemons leave.
public final class Installation {
  /// Some settings are to be edited by hand.
  public static final int BY_HAND = 2;

  private final Places places;
  private final InstallOptions options;
  private final Person person;

  /// Makes an installation.
  ///
  /// @param places where everything is
  /// @param options what is wanted
  /// @param person who wants it
  public Installation(Places places, InstallOptions options, Person person) {
    this.places = places;
    this.options = options;
    this.person = person;
  }

  /// Installs.
  ///
  /// @return the exit code: 0, or {@link #BY_HAND}
  /// @throws InstallException when something was refused; nothing was done then
  /// @throws IOException when something cannot be read or written
  public int run() throws IOException, InstallException {
    requireSafe(places.image());
    List<SettingsInstallation> all = new ArrayList<>();
    for (Path directory : options.configDirectories()) {
      all.add(settings(directory));
    }
    Map<SettingsInstallation, @Nullable Object> agreed = agreement(all);
    if (options.dryRun()) {
      return dryRun(all);
    }
    putImage();
    int code = 0;
    for (SettingsInstallation settings : all) {
      code = Math.max(code, write(settings, agreed.get(settings)));
    }
    drainOthers();
    return code;
  }

  private void requireSafe(ImageFolder image) throws IOException, InstallException {
    if (!image.exists()) {
      throw new InstallException(
          "this program does not run from an image, so there is nothing to install");
    }
    Optional<String> problem = Safety.problem(image);
    if (problem.isPresent()) {
      throw new InstallException("this image is not safe to run: " + problem.get());
    }
  }

  private SettingsInstallation settings(Path directory) {
    Path program = options.inPlace() ? places.image().program() : places.images().program();
    var value =
        new StatusLineValue(
            ShellWords.quoted(program.toString()),
            options.padding(),
            options.refreshSeconds(),
            options.subagents());
    return new SettingsInstallation(
        SettingsFile.in(directory), value, places.ownCommand(), places.formers());
  }

  /// {@return the foreign status lines that may be replaced}
  private Map<SettingsInstallation, @Nullable Object> agreement(List<SettingsInstallation> all)
      throws IOException, InstallException {
    Map<SettingsInstallation, @Nullable Object> agreed = new LinkedHashMap<>();
    for (SettingsInstallation settings : all) {
      CommentedJson json = read(settings);
      Object foreign = settings.foreign(json);
      if (foreign != null && !options.dryRun() && !settings.file().isReadOnly()) {
        requireAgreement(settings, json);
      }
      agreed.put(settings, foreign);
    }
    return agreed;
  }

  private CommentedJson read(SettingsInstallation settings) throws IOException, InstallException {
    try {
      CommentedJson json = settings.file().read();
      settings.planned(json);
      return json;
    } catch (JsonTextException broken) {
      byHand(settings);
      throw new InstallException(settings.file().path() + ": " + broken.getMessage());
    }
  }

  private void requireAgreement(SettingsInstallation settings, CommentedJson json)
      throws IOException, InstallException {
    try {
      person.tell(Difference.of(settings.file(), json, settings.planned(json)).stripTrailing());
    } catch (JsonTextException neverAfterItWasPlanned) {
      throw new InstallException(settings.file().path() + " cannot be edited");
    }
    String there = settings.file().path() + " has another status line";
    if (options.force()) {
      return;
    }
    Optional<Boolean> answer = person.ask("Replace it? `statusline uninstall` puts it back.");
    if (answer.isEmpty()) {
      throw new InstallException(there + "; --force replaces it");
    }
    if (!answer.get()) {
      throw new InstallException(there + ", which stays; nothing was done");
    }
  }

  private int dryRun(List<SettingsInstallation> all) throws IOException, InstallException {
    if (!options.inPlace()) {
      ImageFolder place = places.images().place(places.image(), options.version());
      person.tell("the image would be in " + place.folder());
    }
    int code = 0;
    for (SettingsInstallation settings : all) {
      try {
        CommentedJson json = settings.file().read();
        String difference = Difference.of(settings.file(), json, settings.planned(json));
        person.tell(
            difference.isEmpty()
                ? settings.file().path() + " would stay as it is"
                : difference.stripTrailing());
      } catch (JsonTextException broken) {
        throw new InstallException(settings.file().path() + ": " + broken.getMessage());
      }
      code = settings.file().isReadOnly() ? byHand(settings) : code;
    }
    return code;
  }

  private void putImage() throws IOException, InstallException {
    if (options.inPlace()) {
      return;
    }
    InstalledImages images = places.images();
    ImageFolder installed = images.install(places.image(), options.version());
    requireSafe(new ImageFolder(installed.folder()));
    Optional<String> problem = SafePath.ofProcess().problem(images.program());
    if (problem.isPresent()) {
      throw new InstallException("the installed image is not safe to run: " + problem.get());
    }
    person.tell("the image is in " + installed.folder());
    images.linkDocuments();
    if (!images.linkProgram()) {
      person.warn(images.link() + " is something else and stays; ours is " + images.program());
    }
  }

  private int write(SettingsInstallation settings, @Nullable Object agreed)
      throws IOException, InstallException {
    if (settings.file().isReadOnly()) {
      return byHand(settings);
    }
    try {
      settings.apply(agreed);
      rememberCommand(settings);
      person.tell("the status line is in " + settings.file().path());
      new OwnPadding(settings.file(), person).follow();
      return 0;
    } catch (AccessDeniedException readOnly) {
      return byHand(settings);
    } catch (JsonTextException broken) {
      byHand(settings);
      throw new InstallException(settings.file().path() + ": " + broken.getMessage());
    }
  }

  /// For runs with `STATUSLINE_VERSION=1`.
  private void rememberCommand(SettingsInstallation settings) throws IOException {
    Path directory = settings.file().path().resolveSibling("");
    Optional<String> former = new FormerCommand(places).of(directory);
    if (former.isEmpty()) {
      return;
    }
    boolean isBeside = !options.inPlace() || places.images().contains(places.image().folder());
    Path folder = isBeside ? places.images().folder() : places.image().folder();
    try {
      FormerCommandFile.in(folder, directory).write(former.get());
    } catch (IOException notOurs) {
      person.warn("STATUSLINE_VERSION=1 will not run the former command: " + notOurs.getMessage());
    }
  }

  private int byHand(SettingsInstallation settings) throws InstallException {
    try {
      person.warn(settings.file().path() + " is not edited; put this into it by hand:");
      person.tell(settings.value().text().stripTrailing());
      return BY_HAND;
    } catch (JsonTextException impossible) {
      throw new InstallException(String.valueOf(impossible.getMessage()));
    }
  }

  private void drainOthers() throws IOException {
    if (!options.inPlace()) {
      Path current = places.images().program().toRealPath();
      List<ImageFolder> others = new ArrayList<>(places.images().all());
      others.add(places.image());
      for (ImageFolder image : others) {
        if (!current.startsWith(image.folder()) && places.daemons().stop(image)) {
          person.tell("the daemon of " + image.folder() + " leaves");
        }
      }
    }
  }
}
