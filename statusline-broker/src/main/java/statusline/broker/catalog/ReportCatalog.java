package statusline.broker.catalog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import statusline.api.ModuleInfo;
import statusline.api.Report;

/// The reports that the Java modules of a layer provide. Immutable.
///
/// A provider that cannot be created does not affect others. Of two reports with one id, the first
/// by class name is in use, at each start.
public final class ReportCatalog {
  private final List<Report> reports;

  private ReportCatalog(List<Report> reports) {
    this.reports = List.copyOf(reports);
  }

  /// {@return the catalog of a layer and its parent layers}
  public static ReportCatalog of(ModuleLayer layer) {
    List<Report> reports = new ArrayList<>();
    Iterator<Report> providers = ServiceLoader.load(layer, Report.class).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        reports.add(providers.next());
      } catch (ServiceConfigurationError unusable) {
        // The iteration continues after a provider that cannot be created.
      }
    }
    // The comparators of Comparator.comparing are serializable, so no AOT cache contains them.
    reports.sort((one, other) -> className(one).compareTo(className(other)));
    return new ReportCatalog(withoutDuplicates(reports));
  }

  private static List<Report> withoutDuplicates(List<Report> all) {
    NavigableMap<String, Report> unique = new TreeMap<>();
    for (Report report : all) {
      if (ModuleInfo.isId(report.id())) {
        unique.putIfAbsent(report.id(), report);
      }
    }
    return List.copyOf(unique.values());
  }

  private static String className(Report report) {
    return report.getClass().getName();
  }

  /// {@return the report with an id}
  public Optional<Report> find(String id) {
    for (Report report : reports) {
      if (report.id().equals(id)) {
        return Optional.of(report);
      }
    }
    return Optional.empty();
  }

  /// {@return all reports by id}
  public List<Report> all() {
    return reports;
  }
}
