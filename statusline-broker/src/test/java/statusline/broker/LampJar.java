package statusline.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The jar of a drop-in with the data module and the report `acme-lamp`.
final class LampJar {
  private static final String DESCRIPTOR =
      """
      module acme.lamp {
        requires statusline.api;
        provides statusline.api.DataModule with acme.lamp.AcmeLampModule;
        provides statusline.api.Report with acme.lamp.AcmeLampReport;
      }
      """;

  private static final String MODULE =
      """
      package acme.lamp;
      import java.time.Duration;
      import java.util.List;
      import statusline.api.*;
      public final class AcmeLampModule implements DataModule<AcmeLampModule.Lamp> {
        public record Lamp(String text) {}
        private static final ThreadLocal<Lamp> LAST = new ThreadLocal<>();
        public AcmeLampModule() {}
        public ModuleInfo info() {
          return new ModuleInfo("acme-lamp", "a lamp", Scope.Kind.MACHINE,
              Policy.cached(Duration.ofHours(1), Duration.ofHours(2)));
        }
        public Scope scope(ScopeContext context) { return Scope.machine(); }
        public Fetched<Lamp> fetch(ModuleContext context) {
          %s
          LAST.set(new Lamp("lamp-on"));
          return Fetched.of(LAST.get());
        }
        public List<Segment> format(Lamp lamp, FormatContext context) {
          return List.of(Segment.of("lamp", Part.value(lamp.text())));
        }
      }
      """;

  private static final String REPORT =
      """
      package acme.lamp;
      import statusline.api.*;
      public final class AcmeLampReport implements Report {
        private static final ThreadLocal<AcmeLampReport> LAST = new ThreadLocal<>();
        public AcmeLampReport() { LAST.set(this); }
        public String id() { return "acme-lamp"; }
        public String summary() { return "A lamp"; }
        public void write(ReportContext context, ReportSink sink) throws java.io.IOException {
          %s
          sink.text("report\\n");
        }
      }
      """;

  private LampJar() {}

  /// {@return a new jar}
  ///
  /// @param folder for the jar and its classes
  /// @param fetching statements at the start of `fetch`
  /// @param reporting statements at the start of the report
  static Path in(Path folder, String fetching, String reporting) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Path classes = folder.resolve("classes");
    List<String> compiling =
        new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn", "--module-path"));
    compiling.addAll(List.of(JdkTools.api().toString(), "-d", classes.toString()));
    compiling.add(written(sources, "module-info", DESCRIPTOR));
    compiling.add(written(sources, "AcmeLampModule", MODULE.formatted(fetching)));
    compiling.add(written(sources, "AcmeLampReport", REPORT.formatted(reporting)));
    JdkTools.run("javac", compiling.toArray(new String[0]));
    Path jar = folder.resolve("acme-lamp.jar");
    JdkTools.run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    return jar;
  }

  private static String written(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text).toString();
  }
}
