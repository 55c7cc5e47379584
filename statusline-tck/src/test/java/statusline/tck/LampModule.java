package statusline.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// A correct data module that reads a brightness from `~/lamp`.
public final class LampModule implements DataModule<Lamp> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "lamp",
          "Brightness of the lamp",
          Scope.Kind.MACHINE,
          Policy.cached(Duration.ofSeconds(5), Duration.ofMinutes(1)));

  /// Creates a stateless data module.
  public LampModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.machine();
  }

  @Override
  public Fetched<Lamp> fetch(ModuleContext context) throws Exception {
    Path lamp = context.home().resolve("lamp");
    Optional<String> text = context.files().text(lamp, 10);
    if (text.isEmpty()) {
      return Fetched.absent("no lamp");
    }
    try {
      return Fetched.of(new Lamp(Integer.parseInt(text.get())));
    } catch (NumberFormatException odd) {
      throw new IOException("the lamp says no number", odd);
    }
  }

  @Override
  public Validation<Lamp> validate(Lamp value) {
    int clamped = Math.clamp(value.brightness(), 0, 100);
    return clamped == value.brightness()
        ? Validation.valid(value)
        : Validation.valid(new Lamp(clamped)).warning("brighter than bright");
  }

  @Override
  public List<Segment> format(Lamp value, FormatContext context) {
    Part percent = Part.value(value.brightness() + "%");
    return List.of(
        Segment.of(
            "lamp", List.of(Part.label("lamp "), percent), List.of(percent), List.of(percent)));
  }

  @Override
  public Optional<Lamp> defaultValue() {
    return Optional.of(new Lamp(0));
  }
}
