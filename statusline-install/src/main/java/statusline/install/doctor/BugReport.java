package statusline.install.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// A report for publication: it contains no line and no path of a home or a project.
public final class BugReport {
  private static final Set<String> PRIVATE = Set.of("command line");

  private BugReport() {}

  /// {@return the report}
  ///
  /// @param version of this program, as text
  public static String of(DoctorReport report, DoctorContext context, String version) {
    var text = new StringBuilder(version).append('\n');
    text.append(System.getProperty("os.name", "?")).append(' ');
    text.append(System.getProperty("os.arch", "?")).append("\n\n");
    for (Map.Entry<String, String> fact : report.facts().entrySet()) {
      if (!PRIVATE.contains(fact.getKey())) {
        text.append(fact.getKey()).append(": ").append(plain(fact.getValue(), context));
        text.append('\n');
      }
    }
    for (DoctorProblem problem : report.problems()) {
      text.append("\n! ").append(plain(problem.what(), context));
      text.append("\n  ").append(plain(problem.why(), context)).append('\n');
    }
    return text.toString();
  }

  private static String plain(String text, DoctorContext context) {
    String plain = without(text, context.configDirectory(), "<config>");
    plain = without(plain, context.workingDirectory(), "<project>");
    return without(plain, context.paths().environment().home(), "~");
  }

  private static String without(String text, Path path, String word) {
    return path.getNameCount() == 0 ? text : text.replace(path.toString(), word);
  }
}
