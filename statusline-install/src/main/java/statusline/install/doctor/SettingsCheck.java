package statusline.install.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import statusline.install.FormerCommand;

/// Do the host's settings run us?
record SettingsCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) throws IOException {
    List<Settings> all = Settings.of(patient, examination);
    for (Settings settings : all) {
      if (settings.value("disableAllHooks").equals(Optional.of(true))) {
        examination.finding(
            settings.file() + " says disableAllHooks: true",
            "the host runs no status line then",
            "edit " + settings.file() + ": take disableAllHooks out");
      }
    }
    Optional<Settings> winner =
        all.stream().filter(one -> one.value("statusLine").isPresent()).findFirst();
    if (winner.isEmpty()) {
      examination.finding(
          "no settings name a status line", "the host runs nothing", "statusline install");
      return;
    }
    look(winner.get(), examination);
  }

  private void look(Settings settings, Examination examination) throws IOException {
    examination.fact("statusLine of", settings.scope() + " settings");
    examination.fact("refreshInterval", member(settings, "refreshInterval"));
    examination.fact("padding", member(settings, "padding"));
    boolean isOurs =
        settings.command().isPresent()
            && new FormerCommand(patient.places())
                .isOurs(settings.file(), settings.value("statusLine").orElseThrow());
    if (!isOurs) {
      examination.finding(
          settings.file() + " names another status line",
          "the host runs that one (" + settings.scope() + " settings win here)",
          settings.scope().equals("user")
              ? "statusline install"
              : "edit " + settings.file() + ": take statusLine out");
    }
  }

  private static Object member(Settings settings, String name) {
    return settings.json().value(List.of("statusLine", name)).orElse("none");
  }
}
