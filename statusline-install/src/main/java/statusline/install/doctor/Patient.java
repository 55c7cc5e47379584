package statusline.install.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.Configuration;
import statusline.config.RunSettings;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.RunConfiguration;
import statusline.install.Places;

/// What is looked at.
///
/// @param places of the installation
/// @param workingDirectory whose settings count as well
/// @param instance directory of this image's daemon; empty where none can run
/// @param build of this image; empty where no C compiler built its client
/// @param managedSettings of the machine's administrator
public record Patient(
    Places places,
    Path workingDirectory,
    Optional<Path> instance,
    Optional<String> build,
    Path managedSettings) {
  /// Where the host has the administrator's settings on Linux.
  public static final Path MANAGED = Path.of("/etc/claude-code/managed-settings.json");

  Path configDirectory() {
    return places.environment().configDirectory();
  }

  /// {@return what the files say of a run from the working directory}
  RunConfiguration run() {
    return AccountConfiguration.of(places.environment())
        .ofRun(workingDirectory, RunSettings.of(Map.of(), List.of()));
  }

  Configuration configuration() {
    return run().configuration();
  }
}
