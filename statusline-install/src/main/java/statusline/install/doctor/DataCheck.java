package statusline.install.doctor;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.config.ForwardedVariables;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;

/// Reports the age of data in the image, such as prices, and what the data modules of the last line
/// report about their data.
record DataCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) throws IOException {
    ages(LocalDate.now(ZoneOffset.UTC), report);
    boolean isUnresponsive = DaemonCheck.UNRESPONSIVE.equals(report.facts().get(DaemonCheck.FACT));
    if (context.instance().isPresent() && !isUnresponsive) {
      Optional<String> explanation = explanation(new DaemonClient(context.instance().get()));
      if (explanation.isPresent()) {
        details(explanation.get(), report);
      }
    }
  }

  /// Data modules with the same data are reported once.
  static void ages(LocalDate today, DoctorReport report) {
    Map<String, LocalDate> dated = new TreeMap<>();
    for (DataModuleDescriptor module : ModuleDescriptors.all()) {
      dated.putAll(module.dated());
    }
    dated.forEach(
        (name, day) -> {
          long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
          report.fact(name, day + ", " + days + (days == 1 ? " day old" : " days old"));
        });
  }

  /// {@return the explanation of the last line; empty if no daemon runs or there is no line yet}
  private Optional<String> explanation(DaemonClient daemon) {
    var request =
        new RenderRequest(
            ForwardedVariables.ofProcess(),
            context.workingDirectory().toString(),
            List.of("explain", "--json"),
            context.build().orElse(""),
            JsonBytes.of(new byte[0]));
    try {
      return daemon.report(request);
    } catch (IOException noLine) {
      return Optional.empty();
    }
  }

  static void details(String explanation, DoctorReport report) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(explanation, DuplicateNames.FIRST_WINS);
      if (json.value(List.of("modules")).orElse(null) instanceof List<?> modules) {
        for (Object module : modules) {
          if (module instanceof Map<?, ?> entry
              && entry.get("details") instanceof List<?> details
              && !details.isEmpty()) {
            List<String> sentences = details.stream().map(String::valueOf).toList();
            report.fact("data of " + entry.get("module"), String.join("; ", sentences));
          }
        }
      }
    } catch (JsonTextException malformed) {
      throw new IOException("the daemon's explanation cannot be read", malformed);
    }
  }
}
