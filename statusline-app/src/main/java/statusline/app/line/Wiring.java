package statusline.app.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import statusline.api.JsonObject;
import statusline.api.Segment;
import statusline.app.config.Environment;
import statusline.app.config.UserConfiguration;
import statusline.broker.Board;
import statusline.broker.BoardEntry;
import statusline.broker.Broker;
import statusline.broker.BrokerSettings;
import statusline.renderer.GlyphSet;
import statusline.renderer.Layout;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Surface;

/// Where the parts are made and passed to each other.
public final class Wiring {
  /// A line made by one process may take so long; a data module's own timeout may end it earlier.
  private static final Duration LINE_BUDGET = Duration.ofMillis(1_500);

  private Wiring() {}

  /// {@return a broker for the account that the environment names}
  public static Broker broker(Environment environment, UserConfiguration configuration) {
    return Broker.open(settings(environment, configuration.modules()));
  }

  static BrokerSettings settings(Environment environment, JsonObject modules) {
    return new BrokerSettings(
        environment.configDirectory(),
        environment.home(),
        environment.stateDirectory(),
        environment.path(),
        modules,
        LINE_BUDGET);
  }

  /// {@return the line that shows a board}
  static String line(Board board, List<String> notices, Environment environment) {
    List<LineItem> items = new ArrayList<>();
    for (BoardEntry entry : board.entries()) {
      for (Segment segment : entry.segments()) {
        items.add(new LineItem(entry.moduleId(), segment, entry.age(), entry.stale()));
      }
    }
    var surface = new Surface(environment.columns(), environment.color(), GlyphSet.UNICODE);
    return new LineRenderer().render(items, notices, Layout.standard(), surface);
  }
}
