package statusline.install.doctor;

import java.util.List;

/// The list of all checks.
public final class DoctorChecks {
  private DoctorChecks() {}

  /// {@return all checks, the most likely causes first}
  public static List<DoctorCheck> of(DoctorContext context) {
    return List.of(
        new SettingsCheck(context),
        new PathCheck(context),
        new TrustCheck(context),
        new AccountCheck(context),
        new SocketCheck(context),
        new CommandCheck(context),
        new PermissionCheck(context),
        new DaemonCheck(context),
        new CacheCheck(context),
        new ConfigurationCheck(context),
        new ModulesCheck(context),
        new ProgramsCheck(context),
        new DataCheck(context),
        new TerminalCheck(context));
  }
}
