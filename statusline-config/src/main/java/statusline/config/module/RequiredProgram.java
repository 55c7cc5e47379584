package statusline.config.module;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import statusline.api.JsonObject;

/// A program that a data module runs. The installation's diagnosis looks for it on the `PATH`.
///
/// @param name of the program
/// @param onlyIf values that settings of the module must have for the program to be needed, by name
/// @param unlessSet setting that names the program's path instead; empty if there is none
public record RequiredProgram(String name, Map<String, String> onlyIf, Optional<String> unlessSet) {
  public RequiredProgram {
    requireNonNull(name, "name");
    onlyIf = Map.copyOf(onlyIf);
    requireNonNull(unlessSet, "unlessSet");
  }

  /// {@return whether the module needs the program on the `PATH`}
  ///
  /// @param settings of the module
  public boolean isNeeded(JsonObject settings) {
    return unlessSet.flatMap(setting -> settings.text("/" + setting)).isEmpty()
        && onlyIf.entrySet().stream()
            .allMatch(
                condition ->
                    settings
                        .text("/" + condition.getKey())
                        .equals(Optional.of(condition.getValue())));
  }
}
