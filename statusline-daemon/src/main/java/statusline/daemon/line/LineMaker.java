package statusline.daemon.line;

import java.util.List;
import statusline.broker.Broker;
import statusline.broker.LineData;
import statusline.config.Environment;
import statusline.config.module.ModuleDescriptors;
import statusline.renderer.HostPaint;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Rendering;
import statusline.renderer.Surface;
import statusline.renderer.look.Look;
import statusline.renderer.theme.ColorHints;

/// Makes lines: requests the data from a broker and renders them. Safe for use by several threads.
///
/// A process needs one, because its renderer caches rendered segments.
public final class LineMaker {
  private final LineRenderer renderer = new LineRenderer();
  private final RendererFailures failures = new RendererFailures(System.err);

  /// Creates a line maker with an empty cache.
  public LineMaker() {}

  /// {@return the failures of the renderer so far}
  public RendererFailures failures() {
    return failures;
  }

  /// {@return the line for a run}
  ///
  /// @param broker of the run's account
  /// @param input of the line
  public String line(Broker broker, LineInput input) {
    LineData data = broker.lineData(input.request());
    return draw(data, input.configuration(), input.notices(), input.terminal());
  }

  /// {@return the line for given data}
  ///
  /// @param data of the line
  /// @param configuration of the run
  /// @param notices to show at the end of the line
  /// @param environment with the width and the colours of the terminal
  public String draw(
      LineData data,
      RunConfiguration configuration,
      List<String> notices,
      Environment environment) {
    Look look = configuration.look();
    return draw(data, configuration, notices, surface(look, environment));
  }

  /// {@return a sample of the line for given data, in the colours in which the host paints a line}
  ///
  /// @param data of the line
  /// @param configuration of the run
  /// @param notices to show at the end of the line
  /// @param environment with the width and the colours of the terminal
  public String sample(
      LineData data,
      RunConfiguration configuration,
      List<String> notices,
      Environment environment) {
    Surface surface = surface(configuration.look(), environment);
    String line = draw(data, configuration, notices, surface);
    return HostPaint.of(line, surface, environment.colors().hostTheme());
  }

  private String draw(
      LineData data, RunConfiguration configuration, List<String> notices, Surface surface) {
    List<LineItem> items = LineItems.of(data, configuration.ageThreshold());
    Rendering rendering = renderer.render(items, notices, configuration.look(), surface);
    if (rendering.failure().isPresent()) {
      failures.add(rendering.failure().get(), System.nanoTime());
    }
    return rendering.text();
  }

  private static Surface surface(Look look, Environment environment) {
    ColorHints hints = environment.colors();
    return new Surface(environment.columns(), look.depth(hints), look.background(hints));
  }

  /// {@return the segments and signs of the line for given data, with their meanings}
  ///
  /// @param data of the line
  /// @param configuration of the run
  /// @param environment with the width and the colours of the terminal
  List<LegendEntry> legend(LineData data, RunConfiguration configuration, Environment environment) {
    Look look = configuration.look();
    List<LineItem> items = LineItems.of(data, configuration.ageThreshold());
    return ModuleDescriptors.within(
        configuration.configuration().installed(),
        () -> Legend.of(renderer.shown(items, look, surface(look, environment)), look));
  }
}
