package statusline.broker.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import statusline.api.Report;

/// A report that a Java module of a drop-in declares. Its class is loaded when it is used.
/// Immutable.
public final class DeclaredReport {
  private final ProviderDeclaration declaration;

  private DeclaredReport(ProviderDeclaration declaration) {
    this.declaration = declaration;
  }

  /// {@return the reports of a drop-in, whose layer exports the packages of its providers}
  ///
  /// @param layer layer of the drop-in; its parent layers are not searched
  public static List<DeclaredReport> of(ModuleLayer layer) {
    List<DeclaredReport> reports = new ArrayList<>();
    for (ProviderDeclaration declaration : ProviderDeclaration.ofReports(layer)) {
      reports.add(new DeclaredReport(declaration));
    }
    return reports;
  }

  /// {@return the id that the class name states}
  public String id() {
    return declaration.id();
  }

  /// {@return the name of the Java module}
  public String javaModule() {
    return declaration.javaModule().getName();
  }

  /// {@return a new instance}
  ///
  /// @throws IOException with a sentence if it cannot be used
  public Report create() throws IOException {
    Object created = instance();
    if (!(created instanceof Report report)) {
      throw new IOException("its class is not a report");
    }
    if (!report.id().equals(id())) {
      throw new IOException(
          "its class name states the id " + id() + ", but id() returns " + report.id());
    }
    return report;
  }

  private Object instance() throws IOException {
    try {
      Class<?> type = Class.forName(declaration.javaModule(), declaration.className());
      if (type == null) {
        throw new IOException("its class is missing");
      }
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException broken) {
      throw new IOException("it cannot be created: " + Reason.of(broken));
    }
  }
}
