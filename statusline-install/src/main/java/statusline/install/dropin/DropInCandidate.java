package statusline.install.dropin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import statusline.config.dropin.DropInException;
import statusline.config.dropin.DropInFacts;
import statusline.config.dropin.JarSet;
import statusline.config.module.DropInDescriptor;
import statusline.config.module.SegmentDescriptor;

/// Jars that the user is asked to trust. Immutable.
///
/// @param jars of the drop-in
/// @param digest of the jars
/// @param facts that they contain
/// @param findings of the scan of their code
public record DropInCandidate(
    JarSet jars, String digest, DropInFacts facts, List<CodeFinding> findings) {
  /// {@return the jars with their facts and findings}
  ///
  /// @throws DropInException if they cannot be used as a drop-in
  /// @throws IOException if they cannot be read
  public static DropInCandidate of(JarSet jars) throws DropInException, IOException {
    return new DropInCandidate(jars, jars.digest(), DropInFacts.of(jars), CodeScan.of(jars));
  }

  /// {@return the findings that no permission covers}
  List<CodeFinding> refusedBy(Set<String> allowed) {
    return findings.stream().filter(finding -> !allowed.contains(finding.permission())).toList();
  }

  /// {@return a description for the question whether to trust the jars}
  public List<String> description() {
    List<String> lines = new ArrayList<>();
    for (Path jar : jars.jars()) {
      lines.add("jar       " + jar.getFileName());
    }
    lines.add("SHA-256   " + digest);
    String version = facts.version().isEmpty() ? "" : ", version " + facts.version();
    lines.add("module    " + facts.javaModule() + version);
    lines.add("requires  " + String.join(", ", facts.requires()));
    for (DropInDescriptor module : facts.modules()) {
      lines.add("provides  " + module.id() + ": " + module.module().summary());
      List<String> segments = new ArrayList<>();
      for (SegmentDescriptor segment : module.module().segments()) {
        segments.add(segment.name());
      }
      if (!segments.isEmpty()) {
        lines.add("segments  " + String.join(", ", segments));
      }
    }
    for (String report : facts.reports()) {
      lines.add("provides  report " + report + ": statusline usage " + report);
    }
    for (CodeFinding finding : findings) {
      lines.add("code      " + finding.sentence() + " (" + finding.permission() + ")");
    }
    return lines;
  }
}
