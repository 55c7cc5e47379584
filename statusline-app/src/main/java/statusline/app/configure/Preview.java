package statusline.app.configure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.app.sample.SampleData;
import statusline.app.sample.SampleSession;
import statusline.broker.LineData;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.json.JsonTextException;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.daemon.line.RunConfiguration;

/// The line of a sample with the draft's settings. Data modules fetch again only if their
/// configuration changes. Not thread-safe.
final class Preview {
  private final Environment environment;
  private final Path directory;
  private final Document document;
  private final LineMaker lineMaker = new LineMaker();
  private @Nullable LineData board;
  private Optional<Object> made = Optional.empty();

  Preview(Environment environment, Path directory) {
    this.environment = environment;
    this.directory = directory;
    this.document = new DocumentReader().read(SampleSession.document(Instant.now()));
  }

  /// {@return the rows of the line}
  ///
  /// @param columns the width of the terminal
  /// @throws IOException if no temporary state directory can be created
  List<String> rows(Draft draft, int columns) throws IOException {
    Environment terminal = environment.withTerminal(columns, environment.colors());
    List<String> notices = input(draft).notices();
    return lineMaker.sample(board(draft), draft.run(), notices, terminal).lines().toList();
  }

  /// {@return the rows of the line with another value of a key, without notices}
  ///
  /// @param columns the width of the terminal
  /// @throws IOException if no temporary state directory can be created
  List<String> rows(Draft draft, String key, String value, int columns) throws IOException {
    Environment terminal = environment.withTerminal(columns, environment.colors());
    try {
      RunConfiguration run = draft.run(key, value);
      return lineMaker.sample(board(draft), run, List.of(), terminal).lines().toList();
    } catch (JsonTextException notAnObject) {
      throw new IOException(notAnObject.getMessage(), notAnObject);
    }
  }

  /// {@return the rows of the line with another colour of a segment, without notices}
  ///
  /// @throws IOException if no temporary state directory can be created
  List<String> rows(Draft draft, String segment, String role, SegmentColor color, int columns)
      throws IOException {
    Environment terminal = environment.withTerminal(columns, environment.colors());
    try {
      RunConfiguration run = draft.run(segment, role, color);
      return lineMaker.sample(board(draft), run, List.of(), terminal).lines().toList();
    } catch (JsonTextException notAnObject) {
      throw new IOException(notAnObject.getMessage(), notAnObject);
    }
  }

  private LineData board(Draft draft) throws IOException {
    LineData known = board;
    if (known == null || !made.equals(draft.modules())) {
      known = SampleData.of(input(draft).request(), environment, draft.ofAccount());
      board = known;
      made = draft.modules();
    }
    return known;
  }

  private LineInput input(Draft draft) {
    var run = new Run(environment, RunSettings.NONE, directory, false);
    return LineInput.of(run, document, draft.run());
  }
}
