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
import statusline.storage.PrivateFolder;
import statusline.storage.SafePath;

/// Implements `statusline install`: checks everything and asks for confirmation, installs the
/// image, writes the settings, then stops older daemons.
public final class Installation {
  /// The exit code if a settings file must be edited by hand.
  public static final int BY_HAND = 2;

  private final InstallPaths paths;
  private final InstallOptions options;
  private final UserDialog dialog;

  /// Creates an installation.
  ///
  /// @param paths of the installation
  /// @param options of the user
  /// @param dialog with the user
  public Installation(InstallPaths paths, InstallOptions options, UserDialog dialog) {
    this.paths = paths;
    this.options = options;
    this.dialog = dialog;
  }

  /// Installs.
  ///
  /// @return the exit code: 0, or {@link #BY_HAND}
  /// @throws InstallException if the installation is refused; nothing was changed then
  /// @throws IOException if a file cannot be read or written
  public int run() throws IOException, InstallException {
    requireSafe(paths.image());
    requireUsablePaths();
    requireOwn();
    List<SettingsInstallation> all = new ArrayList<>();
    for (Path directory : options.configDirectories()) {
      all.add(settings(directory));
    }
    Map<SettingsInstallation, @Nullable Object> confirmed = confirmed(all);
    if (options.dryRun()) {
      return dryRun(all);
    }
    installImage();
    int code = 0;
    for (SettingsInstallation settings : all) {
      code = Math.max(code, write(settings, confirmed.get(settings)));
      list(settings);
    }
    stopOtherDaemons();
    if (code == 0) {
      dialog.print(
          "Claude Code shows the line after the next message. `statusline configure` changes it,"
              + " `statusline doctor` finds problems.");
    }
    return code;
  }

  private void requireSafe(ImageFolder image) throws IOException, InstallException {
    if (!image.exists()) {
      throw new InstallException("cannot install, because this program does not run from an image");
    }
    Optional<String> problem = ImageSafety.problem(image);
    if (problem.isPresent()) {
      throw new InstallException("this image is not safe to run: " + problem.get());
    }
  }

  /// Another user's directories would then contain files that their owner cannot change.
  private void requireOwn() throws IOException, InstallException {
    List<Path> written = new ArrayList<>(options.configDirectories());
    if (!options.inPlace()) {
      written.add(paths.images().folder());
    }
    for (Path directory : written) {
      Optional<String> problem = PrivateFolder.problem(directory);
      if (problem.isPresent()) {
        throw new InstallException(
            problem.get() + ". Run this command as that user, without sudo, or set HOME.");
      }
    }
  }

  /// Makes every daemon of the user trust a configuration directory.
  private void list(SettingsInstallation settings) {
    Path directory = settings.file().path().resolveSibling("").normalize();
    try {
      paths.accounts().add(directory);
    } catch (IOException notWritable) {
      dialog.warn(directory + " was not added to the accounts: " + notWritable.getMessage());
    }
  }

  private void requireUsablePaths() throws IOException, InstallException {
    Optional<String> problem =
        options.inPlace() ? Optional.empty() : JvmPath.problemOfImage(paths.images().folder());
    for (Path directory : options.configDirectories()) {
      problem = problem.or(() -> JvmPath.problem(directory));
    }
    if (problem.isPresent()) {
      throw new InstallException("cannot install: " + problem.get());
    }
  }

  private SettingsInstallation settings(Path directory) {
    Path program = options.inPlace() ? paths.image().program() : paths.images().program();
    var value =
        new StatusLineValue(
            ShellWords.quoted(program.toString()),
            options.padding(),
            options.refreshSeconds(),
            options.subagents());
    return new SettingsInstallation(
        SettingsFile.in(directory), value, paths.ownCommand(), paths.formers());
  }

  /// {@return the other status lines that the user allows us to replace}
  private Map<SettingsInstallation, @Nullable Object> confirmed(List<SettingsInstallation> all)
      throws IOException, InstallException {
    Map<SettingsInstallation, @Nullable Object> confirmed = new LinkedHashMap<>();
    for (SettingsInstallation settings : all) {
      CommentedJson json = read(settings);
      Object foreign = settings.foreign(json);
      if (foreign != null && !options.dryRun() && !settings.file().isReadOnly()) {
        requireConfirmation(settings, json);
      }
      confirmed.put(settings, foreign);
    }
    return confirmed;
  }

  private CommentedJson read(SettingsInstallation settings) throws IOException, InstallException {
    try {
      CommentedJson json = settings.file().read();
      settings.planned(json);
      return json;
    } catch (JsonTextException malformed) {
      throw invalid(settings, malformed);
    }
  }

  private InstallException invalid(SettingsInstallation settings, JsonTextException malformed)
      throws InstallException {
    printByHand(settings, settings.file().path() + " cannot be edited. Add this by hand:");
    return new InstallException(settings.file().path() + ": " + malformed.getMessage());
  }

  private void requireConfirmation(SettingsInstallation settings, CommentedJson json)
      throws IOException, InstallException {
    try {
      dialog.print(SettingsDiff.of(settings.file(), json, settings.planned(json)).stripTrailing());
    } catch (JsonTextException malformed) {
      throw new InstallException(settings.file().path() + " cannot be edited");
    }
    String other = settings.file().path() + " has another status line";
    if (options.force()) {
      return;
    }
    Optional<Boolean> answer = dialog.confirm("Replace it? `statusline uninstall` restores it.");
    if (answer.isEmpty()) {
      throw new InstallException(other + ". Use --force to replace it.");
    }
    if (!answer.get()) {
      throw new InstallException(other + ", which was kept; nothing was installed");
    }
  }

  private int dryRun(List<SettingsInstallation> all) throws IOException, InstallException {
    if (!options.inPlace()) {
      ImageFolder place = paths.images().folderOf(paths.image(), options.version());
      dialog.print("the image would be installed in " + place.folder());
    }
    int code = 0;
    for (SettingsInstallation settings : all) {
      try {
        CommentedJson json = settings.file().read();
        String difference = SettingsDiff.of(settings.file(), json, settings.planned(json));
        dialog.print(
            difference.isEmpty()
                ? settings.file().path() + " would not change"
                : difference.stripTrailing());
      } catch (JsonTextException malformed) {
        throw new InstallException(settings.file().path() + ": " + malformed.getMessage());
      }
      code = settings.file().isReadOnly() ? byHand(settings) : code;
    }
    return code;
  }

  private void installImage() throws IOException, InstallException {
    if (options.inPlace()) {
      return;
    }
    InstalledImages images = paths.images();
    ImageFolder installed = images.install(paths.image(), options.version());
    requireSafe(new ImageFolder(installed.folder()));
    Optional<String> problem = SafePath.ofProcess().problem(images.program());
    if (problem.isPresent()) {
      throw new InstallException("the installed image is not safe to run: " + problem.get());
    }
    dialog.print("installed the image in " + installed.folder());
    images.linkDocuments();
    if (!images.linkProgram()) {
      dialog.warn(
          images.link() + " exists and was not replaced. The program is " + images.program());
    } else if (!images.isOnPath(paths.environment().path())) {
      Path folder = images.link().resolveSibling("");
      dialog.warn(
          folder
              + " is not on the PATH. To type `statusline`, add this to your shell's profile:"
              + " export PATH=\""
              + folder
              + ":$PATH\"");
    }
  }

  private int write(SettingsInstallation settings, @Nullable Object confirmed)
      throws IOException, InstallException {
    if (settings.file().isReadOnly()) {
      return byHand(settings);
    }
    try {
      boolean hasOtherLinks = settings.file().hasOtherLinks();
      CommentedJson written = settings.apply(confirmed);
      saveFormerCommand(settings);
      dialog.print("added the status line to " + settings.file().path());
      if (hasOtherLinks) {
        dialog.warn(
            settings.file().path()
                + " had another hard link, which keeps the former content. Use a symbolic link"
                + " instead.");
      }
      new PaddingSync(settings.file(), dialog).update(written);
      return 0;
    } catch (AccessDeniedException readOnly) {
      return byHand(settings);
    } catch (JsonTextException malformed) {
      throw invalid(settings, malformed);
    }
  }

  /// Stores the former command for runs with `STATUSLINE_VERSION=1`.
  private void saveFormerCommand(SettingsInstallation settings) throws IOException {
    Path directory = settings.file().path().resolveSibling("");
    Optional<String> former = new FormerCommand(paths).remembered(directory);
    if (former.isEmpty()) {
      return;
    }
    Optional<String> refusal =
        new CommandTrust(paths.environment()).refusal(settings.file().path());
    if (refusal.isPresent()) {
      dialog.warn("STATUSLINE_VERSION=1 will not run the former command: " + refusal.get());
      return;
    }
    boolean isInstalled = !options.inPlace() || paths.images().contains(paths.image().folder());
    Path folder = isInstalled ? paths.images().folder() : paths.image().folder();
    try {
      FormerCommandFile.in(folder, directory).write(former.get());
    } catch (IOException notWritable) {
      dialog.warn(
          "STATUSLINE_VERSION=1 will not run the former command: " + notWritable.getMessage());
    }
  }

  private int byHand(SettingsInstallation settings) throws InstallException {
    String reason = reason(settings.file().path());
    printByHand(
        settings, reason + ". Make it writable and repeat this command, or add this by hand:");
    return BY_HAND;
  }

  private void printByHand(SettingsInstallation settings, String sentence) throws InstallException {
    try {
      dialog.warn(sentence);
      dialog.print(settings.value().text().stripTrailing());
    } catch (JsonTextException impossible) {
      throw new InstallException(String.valueOf(impossible.getMessage()));
    }
  }

  private static String reason(Path settings) {
    try {
      return SettingsFile.readOnly(settings).orElse(settings + " cannot be edited");
    } catch (IOException unreadable) {
      return settings + " cannot be read";
    }
  }

  private void stopOtherDaemons() throws IOException {
    if (!options.inPlace()) {
      Path current = paths.images().program().toRealPath();
      List<ImageFolder> others = new ArrayList<>(paths.images().all());
      others.add(paths.image());
      for (ImageFolder image : others) {
        if (!current.startsWith(image.folder())) {
          paths.daemons().stop(image, dialog);
        }
      }
    }
  }
}
