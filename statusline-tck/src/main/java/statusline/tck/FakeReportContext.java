package statusline.tck;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;

/// The inputs of a report in a fake environment.
record FakeReportContext(FakeEnvironment environment, ReportArguments arguments)
    implements ReportContext {
  private static final int COLUMNS = 120;

  @Override
  public Path configDirectory() {
    return environment.configDirectory();
  }

  @Override
  public Path home() {
    return environment.home();
  }

  @Override
  public ZoneId zone() {
    return environment.zone();
  }

  @Override
  public Instant now() {
    return environment.clock().instant();
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public JsonObject settings(String dataModule) {
    return environment.settings();
  }

  @Override
  public FileAccess files() {
    return environment.files();
  }
}
