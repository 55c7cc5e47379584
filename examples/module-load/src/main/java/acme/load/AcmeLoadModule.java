package acme.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.api.Validation;

/// The load of this machine.
public final class AcmeLoadModule implements DataModule<Load> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "acme-load",
          "Load of this machine",
          Scope.Kind.MACHINE,
          Policy.cached(Duration.ofSeconds(5), Duration.ofMinutes(1)));

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.machine(); // all sessions share one reading
  }

  @Override
  public Fetched<Load> fetch(ModuleContext context) throws IOException {
    return LoadFiles.read(context.files())
        .map(Fetched::of)
        .orElse(Fetched.absent("this system has no " + LoadFiles.LOAD));
  }

  @Override
  public Validation<Load> validate(Load load) {
    var validation = Validation.valid(load);
    boolean isSensible = load.processors() > 0 && load.lastMinute() >= 0;
    return isSensible ? validation : validation.error("not a load: " + load);
  }

  @Override
  public List<Segment> format(Load load, FormatContext context) {
    JsonObject settings = context.settings();
    String window = settings.text("/window").orElse("1m");
    double average = load.average(window);
    int percent = (int) Math.round(100 * average / load.processors());
    Tone tone = percent >= settings.integer("/caution").orElse(100) ? Tone.CAUTION : Tone.VALUE;
    Part value = Part.text(String.format(Locale.ROOT, "%.2f", average), tone);

    List<Part> full = new ArrayList<>(List.of(Part.label("load " + window + " "), value));
    if (settings.flag("/bar").orElse(true)) {
      full.add(Part.value(" "));
      full.add(Part.gauge(percent, tone));
    }
    List<Part> brief = List.of(Part.label("load "), value);
    return List.of(Segment.of("load", full, brief, List.of(value)));
  }
}
