package statusline.config.module;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A setting of a data module, as the module's descriptor declares it. Immutable.
///
/// @param name of the setting, such as `cautionPercent`
/// @param type `flag`, `count`, `percent`, `usd`, `duration`, `choice`, `text` or `path`
/// @param min smallest number, or shortest duration in milliseconds; empty if the type decides
/// @param max largest number, longest duration in milliseconds, or most characters; empty if the
///     type decides
/// @param values legal words of a choice
/// @param defaultValue value that applies if no layer sets one; null if `defaultText` describes it
/// @param defaultText description of the default; empty if there is a value
/// @param setIn which layers may set it: `files`, `run` or `everywhere`
/// @param description one sentence without a full stop
public record SettingDescriptor(
    String name,
    String type,
    OptionalLong min,
    OptionalLong max,
    List<String> values,
    @Nullable Object defaultValue,
    String defaultText,
    String setIn,
    String description) {
  public SettingDescriptor {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    values = List.copyOf(values);
    requireNonNull(defaultText, "defaultText");
    requireNonNull(setIn, "setIn");
    requireNonNull(description, "description");
  }
}
