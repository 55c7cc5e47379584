package acme.load;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.api.ReportSink;

/// The load of this machine in all windows. The class name gives the id: `acme-load`.
public final class AcmeLoadReport implements Report {
  @Override
  public String id() {
    return "acme-load";
  }

  @Override
  public String summary() {
    return "Load of this machine in all windows";
  }

  @Override
  public void write(ReportContext context, ReportSink sink) throws IOException {
    boolean isJson = context.arguments().isJson();
    if (!context.arguments().equals(ReportArguments.json().withJson(isJson))) {
      throw new IllegalArgumentException("The report acme-load supports no option but --json.");
    }
    Optional<Load> load = LoadFiles.read(context.files());
    sink.text(
        isJson
            ? load.map(AcmeLoadReport::json).orElse("{}\n")
            : load.map(AcmeLoadReport::text).orElse("This system publishes no load.\n"));
  }

  private static String json(Load load) {
    return String.format(
        Locale.ROOT,
        "{\"1m\": %.2f, \"5m\": %.2f, \"15m\": %.2f, \"processors\": %d}\n",
        load.lastMinute(),
        load.lastFiveMinutes(),
        load.lastQuarter(),
        load.processors());
  }

  private static String text(Load load) {
    return String.format(
        Locale.ROOT,
        "1m %.2f  5m %.2f  15m %.2f  (%d processors)\n",
        load.lastMinute(),
        load.lastFiveMinutes(),
        load.lastQuarter(),
        load.processors());
  }
}
