package statusline.install.dropin;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;
import statusline.api.Report;
import statusline.broker.catalog.CatalogEntry;
import statusline.broker.catalog.DeclaredReport;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.dropin.DropInLayer;
import statusline.config.DescriptorFaults;
import statusline.config.dropin.DropInException;
import statusline.config.dropin.JarSet;
import statusline.config.module.DropInDescriptor;

/// Checks the jars of a drop-in as its author does before publishing them. It runs their code in
/// this process.
public final class DropInCheck {
  private final DropInCandidate candidate;
  private final List<String> problems = new ArrayList<>();

  private DropInCheck(DropInCandidate candidate) {
    this.candidate = candidate;
  }

  /// {@return the problems as sentences; none if the drop-in can be published}
  ///
  /// @param allowed permissions for its code
  /// @throws DropInException if the jars cannot be used as a drop-in
  /// @throws IOException if a file cannot be read
  public static List<String> of(JarSet jars, Set<String> allowed)
      throws DropInException, IOException {
    var check = new DropInCheck(DropInCandidate.of(jars));
    for (CodeFinding refused : check.candidate.refusedBy(allowed)) {
      check.problems.add(refused.sentence() + " (" + refused.permission() + ")");
    }
    if (check.problems.isEmpty()) {
      check.run();
    }
    return List.copyOf(check.problems);
  }

  private void run() throws DropInException, IOException {
    ModuleLayer layer;
    try {
      layer = DropInLayer.of(candidate.jars().jars());
    } catch (IllegalStateException unusable) {
      throw new DropInException(String.valueOf(unusable.getMessage()));
    }
    ContractRun contract = ContractRun.ofImage();
    checkModules(ModuleCatalog.ofDropIn(layer, id -> true, module -> module), contract);
    for (DeclaredReport report : DeclaredReport.of(layer)) {
      checkReport(report, contract);
    }
  }

  private void checkReport(DeclaredReport declared, ContractRun contract) throws IOException {
    Report report;
    try {
      report = declared.create();
    } catch (IOException | RuntimeException | Error unusable) {
      problems.add("report " + declared.id() + ": " + unusable.getMessage());
      return;
    }
    for (String broken : contract.brokenBy(report)) {
      problems.add("report " + declared.id() + ": " + broken);
    }
  }

  private void checkModules(ModuleCatalog catalog, ContractRun contract) throws IOException {
    problems.addAll(catalog.problems());
    for (CatalogEntry entry : catalog.enabled()) {
      Optional<DataModule<?>> module = entry.module();
      Optional<ModuleInfo> info = entry.info();
      if (module.isPresent() && info.isPresent()) {
        Duration timeout = info.get().policy().timeout();
        boolean isDescribed = isDescribed(entry.id(), info.get());
        for (String broken : contract.brokenBy(module.get(), timeout, isDescribed)) {
          problems.add(entry.id() + ": " + broken);
        }
      }
    }
  }

  /// {@return whether the descriptor equals the info. Adds the problems of the descriptor}
  private boolean isDescribed(String id, ModuleInfo info) {
    boolean isEqual = true;
    for (DropInDescriptor described : candidate.facts().modules()) {
      if (!described.id().equals(id)) {
        continue;
      }
      if (!described.hasResource()) {
        problems.add(
            id + ": the jar has no META-INF/statusline/" + id + ".json, which describes it");
        return false;
      }
      for (String fault : DescriptorFaults.of(described)) {
        problems.add(id + ": META-INF/statusline/" + id + ".json: " + fault);
      }
      for (String difference : DescriptorComparison.of(described.module(), info)) {
        problems.add(id + ": " + difference);
        isEqual = false;
      }
    }
    return isEqual;
  }
}
