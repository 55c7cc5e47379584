package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import statusline.install.dropin.CodeScan;

/// The option that permits code of a drop-in. Not thread-safe.
final class AllowedCode {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--allow",
      paramLabel = "WORDS",
      split = ",",
      description = "Permit code that is refused otherwise: exit, process, native.")
  private @Nullable List<String> typed;

  /// {@return the permissions}
  ///
  /// @throws ParameterException if there is no such permission
  Set<String> words() {
    Set<String> words = new TreeSet<>(typed == null ? List.of() : typed);
    if (!CodeScan.PERMISSIONS.containsAll(words)) {
      throw new ParameterException(
          requireNonNull(spec, "spec").commandLine(),
          "--allow must be " + String.join(", ", CodeScan.PERMISSIONS));
    }
    return words;
  }
}
