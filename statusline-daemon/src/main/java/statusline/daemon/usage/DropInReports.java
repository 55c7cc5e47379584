package statusline.daemon.usage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Report;
import statusline.api.ReportSink;
import statusline.broker.Broker;
import statusline.broker.catalog.ReportCatalog;
import statusline.broker.dropin.LoadedDropIn;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.dropin.DropIn;
import statusline.config.dropin.DropInSet;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;

/// The reports of the drop-ins of one account, in a process of its own. It loads only the drop-in
/// that has the requested report.
///
/// @param account names the account
record DropInReports(Environment account) {
  /// How long a report may take.
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /// Writes a report.
  ///
  /// @throws IllegalArgumentException with a sentence if no drop-in has the report
  /// @throws IOException with a sentence if the drop-in cannot be used, or if the report fails
  /// @throws InterruptedException if the report was cancelled
  void write(UsageRequest request, ReportSink sink) throws IOException, InterruptedException {
    AccountConfiguration files = AccountConfiguration.of(account);
    DropIn dropIn = dropIn(request.id(), files.dropIns().last());
    Configuration configuration = files.ofAccount();
    try (Broker broker = BrokerFactory.ONE_SHOT.open(account, configuration)) {
      broker.dropIns().use(List.of(BrokerFactory.source(dropIn)), true);
      requireLoaded(broker);
      FoundReport found = FoundReport.in(broker, request, LIMIT);
      found.report().write(UsageProcess.inputs(request, found, account, configuration), sink);
    }
  }

  private static DropIn dropIn(String id, DropInSet dropIns) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Report builtIn : ReportCatalog.of(ModuleLayer.boot()).all()) {
      ids.add(builtIn.id());
    }
    for (DropIn dropIn : dropIns.all()) {
      boolean isTrusted = dropIn.state() == DropIn.State.TRUSTED;
      if (dropIn.facts().reports().contains(id)) {
        if (isTrusted) {
          return dropIn;
        }
        throw new IOException(
            "the drop-in " + dropIn.name() + " is not used: " + dropIn.sentence());
      }
      ids.addAll(isTrusted ? dropIn.facts().reports() : List.of());
    }
    if (!dropIns.problem().isEmpty()) {
      throw new IOException(dropIns.problem());
    }
    throw UsageArguments.unknown(id, ids);
  }

  private static void requireLoaded(Broker broker) throws IOException {
    for (LoadedDropIn loaded : broker.dropIns().all()) {
      Optional<String> problem = loaded.failure().or(loaded::quarantine);
      if (problem.isPresent()) {
        throw new IOException(
            "the drop-in " + loaded.source().name() + " cannot be used: " + problem.get());
      }
    }
  }
}
