package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import statusline.broker.dropin.DropInReport;
import statusline.broker.dropin.DropInSource;
import statusline.broker.dropin.LoadedDropIn;
import statusline.broker.dropin.StoppedDropIn;

/// The drop-ins of a broker. None of their classes is loaded before there is a first drop-in. Safe
/// for use by several threads.
public final class BrokerDropIns {
  private final Supplier<DropInLines> create;
  private final AtomicReference<@Nullable DropInLines> created = new AtomicReference<>();

  /// @param create returns the lines of a host without drop-ins
  BrokerDropIns(Supplier<DropInLines> create) {
    this.create = create;
  }

  /// Uses these drop-ins and no others. They are loaded in the background.
  ///
  /// @param sources trusted drop-ins
  /// @param waits whether to return only when they are loaded, or after a limit
  public void use(List<DropInSource> sources, boolean waits) {
    DropInLines lines = created.get();
    if (lines == null) {
      if (sources.isEmpty()) {
        return;
      }
      lines = lines();
    }
    lines.host().use(sources, waits);
    if (sources.isEmpty()) {
      lines.forgetReplaced();
    }
  }

  private DropInLines lines() {
    if (created.get() == null) {
      created.compareAndSet(null, create.get());
    }
    return requireNonNull(created.get(), "created");
  }

  /// Shows what drop-ins provided for the lines of another broker, until they are loaded.
  ///
  /// @param old drop-ins of the broker that this one replaces
  public void replace(BrokerDropIns old) {
    DropInLines replaced = old.created.get();
    if (replaced != null) {
      lines().replace(replaced);
    }
  }

  /// {@return the drop-ins in use}
  public List<LoadedDropIn> all() {
    DropInLines lines = created.get();
    return lines == null ? List.of() : lines.host().all();
  }

  /// {@return a report of a loaded drop-in}
  ///
  /// @param limit how long its caller waits
  public Optional<DropInReport> report(String id, Duration limit) {
    for (LoadedDropIn dropIn : all()) {
      Optional<DropInReport> report = dropIn.report(id, limit);
      if (report.isPresent()) {
        return report;
      }
    }
    return Optional.empty();
  }

  /// {@return the drop-ins that were removed or are in quarantine, and are not gone}
  public List<StoppedDropIn> stopped() {
    DropInLines lines = created.get();
    return lines == null ? List.of() : lines.host().stopped();
  }

  /// {@return the names of removed drop-ins whose classes cannot be unloaded}
  public List<String> notUnloaded() {
    DropInLines lines = created.get();
    return lines == null ? List.of() : lines.host().notUnloaded();
  }

  /// Looks for code of drop-ins that does not return.
  public void check() {
    DropInLines lines = created.get();
    if (lines != null) {
      lines.host().check();
    }
  }

  /// Starts to compute the results for a line. The first line asks no drop-in.
  List<DropInLines.Asked> ask(LineRequest request, long deadline) {
    DropInLines lines = created.get();
    return lines == null || request.first() ? List.of() : lines.ask(request, deadline);
  }

  void close() {
    DropInLines lines = created.get();
    if (lines != null) {
      lines.host().close();
    }
  }
}
