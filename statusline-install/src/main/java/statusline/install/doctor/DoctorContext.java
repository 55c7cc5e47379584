package statusline.install.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.Configuration;
import statusline.config.RunSettings;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.RunConfiguration;
import statusline.install.InstallPaths;

/// The installation and directories that the checks inspect.
///
/// @param paths of the installation
/// @param workingDirectory whose project settings are included
/// @param instance directory of this image's daemon; empty if none can run
/// @param build of this image; empty if it has no native client
/// @param managedSettings of the machine's administrator
public record DoctorContext(
    InstallPaths paths,
    Path workingDirectory,
    Optional<Path> instance,
    Optional<String> build,
    Path managedSettings) {
  /// The location of the administrator's settings on Linux.
  public static final Path MANAGED = Path.of("/etc/claude-code/managed-settings.json");

  Path configDirectory() {
    return paths.environment().configDirectory();
  }

  /// {@return the configuration of a run from the working directory}
  RunConfiguration run() {
    return AccountConfiguration.of(paths.environment())
        .ofRun(workingDirectory, RunSettings.of(Map.of(), List.of()));
  }

  Configuration configuration() {
    return run().configuration();
  }
}
