package statusline.install.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// What was seen, fit to be shown to strangers: no line, no name of a home or a project.
public final class BugReport {
  private static final Set<String> PRIVATE = Set.of("command line");

  private BugReport() {}

  /// {@return the report}
  ///
  /// @param version of this program, in its own words
  public static String of(Examination examination, Patient patient, String version) {
    var text = new StringBuilder(version).append('\n');
    text.append(System.getProperty("os.name", "?")).append(' ');
    text.append(System.getProperty("os.arch", "?")).append("\n\n");
    for (Map.Entry<String, String> fact : examination.facts().entrySet()) {
      if (!PRIVATE.contains(fact.getKey())) {
        text.append(fact.getKey()).append(": ").append(plain(fact.getValue(), patient));
        text.append('\n');
      }
    }
    for (Finding finding : examination.findings()) {
      text.append("\n! ").append(plain(finding.what(), patient));
      text.append("\n  ").append(plain(finding.why(), patient)).append('\n');
    }
    return text.toString();
  }

  private static String plain(String text, Patient patient) {
    String plain = without(text, patient.configDirectory(), "<config>");
    plain = without(plain, patient.workingDirectory(), "<project>");
    return without(plain, patient.places().environment().home(), "~");
  }

  private static String without(String text, Path path, String word) {
    return path.getNameCount() == 0 ? text : text.replace(path.toString(), word);
  }
}
