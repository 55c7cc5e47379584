package statusline.install.doctor;

import java.util.List;

/// All checks there are.
public final class Checks {
  private Checks() {}

  /// {@return them, in the order in which a person would look}
  public static List<Check> of(Patient patient) {
    return List.of(
        new SettingsCheck(patient),
        new TrustCheck(patient),
        new SocketCheck(patient),
        new CommandCheck(patient),
        new PermissionCheck(patient),
        new DaemonCheck(patient),
        new CacheCheck(patient),
        new ConfigurationCheck(patient),
        new ModulesCheck(patient),
        new ProgramsCheck(patient),
        new TerminalCheck(patient));
  }
}
