package statusline.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.daemon.report.TextTable;
import statusline.install.InstallPaths;
import statusline.install.doctor.BugReport;
import statusline.install.doctor.DoctorChecks;
import statusline.install.doctor.DoctorContext;
import statusline.install.doctor.DoctorProblem;
import statusline.install.doctor.DoctorReport;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// Checks everything that the status line needs and prints a fix for each problem.
@Command(
    name = "doctor",
    description = "Find problems and print how to fix each problem.",
    exitCodeList = {
      "0:There is no problem.",
      "1:There is a problem, or the command failed.",
      "2:The command line is invalid."
    },
    footer = {"  statusline doctor", "  statusline doctor --report report.txt"})
final class DoctorCommand implements Callable<Integer> {
  private final InstallPaths places;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a report for a bug issue. It contains no secrets.")
  private @Nullable Path report;

  DoctorCommand(InstallPaths places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DoctorContext context = context();
    DoctorReport checked = new DoctorReport().run(DoctorChecks.of(context));
    Output output = Output.of(spec);
    if (report != null) {
      String version = String.join("\n", new Version().getVersion());
      write(report, Output.plain(BugReport.of(checked, context, version)));
      output.sentence("wrote the report to " + report);
    } else if (json) {
      output.json(json(checked));
    } else {
      output.lines(text(checked));
    }
    return checked.problems().isEmpty() ? 0 : 1;
  }

  private DoctorContext context() {
    return new DoctorContext(
        places,
        Path.of("").toAbsolutePath(),
        Optional.of(DaemonConnection.instance()).filter(path -> !path.toString().isEmpty()),
        Optional.ofNullable(System.getProperty("statusline.build")),
        DoctorContext.MANAGED);
  }

  private static void write(Path file, String text) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(file);
    Files.createFile(file, mode);
    Files.writeString(file, text);
  }

  private static String text(DoctorReport checked) {
    var facts = new TextTable("", "");
    checked.facts().forEach((name, value) -> facts.add(name, value));
    var text = new StringBuilder(facts.text().stripLeading()).append('\n');
    for (DoctorProblem problem : checked.problems()) {
      text.append("\n! ").append(safe(problem.what()));
      text.append("\n  why:  ").append(safe(problem.why()));
      text.append("\n  fix:  ").append(safe(problem.fix())).append('\n');
    }
    return text.append(checked.problems().isEmpty() ? "\nno problems found" : "").toString();
  }

  private static String safe(String text) {
    return SafeText.of(text, CellRule.NARROW).value();
  }

  private static String json(DoctorReport checked) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ObjectNode facts = root.putObject("facts");
    for (Map.Entry<String, String> fact : checked.facts().entrySet()) {
      facts.put(fact.getKey(), fact.getValue());
    }
    ArrayNode findings = root.putArray("findings");
    for (DoctorProblem problem : checked.problems()) {
      findings
          .addObject()
          .put("what", problem.what())
          .put("why", problem.why())
          .put("mend", problem.fix());
    }
    return root.toPrettyString();
  }
}
