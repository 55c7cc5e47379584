package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.config.LookKeys;
import statusline.install.FormerCommand;
import statusline.install.SettingsFile;
import statusline.renderer.look.WidthSettings;

/// Checks that the host's settings run our command.
record SettingsCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) throws IOException {
    List<HostSettings> all = HostSettings.of(context, report);
    for (HostSettings settings : all) {
      if (settings.value("disableAllHooks").equals(Optional.of(true))) {
        report.problem(
            settings.file() + " sets disableAllHooks to true",
            "the host then runs no status line",
            "edit " + settings.file() + ": remove disableAllHooks");
      }
    }
    Optional<HostSettings> winner =
        all.stream().filter(one -> one.value("statusLine").isPresent()).findFirst();
    if (winner.isEmpty()) {
      report.problem(
          "no settings file configures a status line", "the host shows no line", installation());
      return;
    }
    check(winner.get(), report);
  }

  private void check(HostSettings settings, DoctorReport report) throws IOException {
    report.fact("statusLine of", settings.scope() + " settings");
    report.fact("refreshInterval", member(settings, "refreshInterval"));
    report.fact("padding", member(settings, "padding"));
    boolean isOurs =
        settings.command().isPresent()
            && new FormerCommand(context.paths())
                .isOurs(settings.file(), settings.value("statusLine").orElseThrow());
    if (!isOurs) {
      report.problem(
          settings.file() + " configures another status line",
          "the host runs that one (" + settings.scope() + " settings take precedence)",
          settings.scope().equals("user")
              ? installation()
              : "edit " + settings.file() + ": remove statusLine");
    } else {
      padding(settings, report);
    }
  }

  /// The host does not pass its padding to the command, and lines do not read the host's settings:
  /// there are five places for them, and a repository can influence two. So a value edited by hand
  /// is reported.
  private void padding(HostSettings settings, DoctorReport report) {
    Object value = settings.json().value(List.of("statusLine", "padding")).orElse(0L);
    long host = value instanceof Number cells ? cells.longValue() : 0;
    long right = Math.clamp(host, 0, WidthSettings.MAX_PADDING);
    long ours = context.configuration().count(LookKeys.PADDING).orElse(0);
    boolean isArgument = settings.command().orElse("").contains("padding");
    if (right != ours && !isArgument) {
      report.problem(
          "statusLine.padding in "
              + settings.file()
              + " is "
              + value
              + ", but renderer.padding is "
              + ours,
          right > ours
              ? "the host cuts off the end of full rows"
              : "rows are narrower than they could be",
          "statusline config set renderer.padding " + right);
    }
  }

  /// {@return how to install; `statusline install` alone fails if the user's file is read-only}
  private String installation() throws IOException {
    Path file = context.configDirectory().resolve("settings.json");
    return SettingsFile.readOnly(file)
        .map(reason -> reason + "; make it writable, then: statusline install")
        .orElse("statusline install");
  }

  private static Object member(HostSettings settings, String name) {
    return settings.json().value(List.of("statusLine", name)).orElse("none");
  }
}
