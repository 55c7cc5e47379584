package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.app.sample.SampleData;
import statusline.app.sample.SampleSession;
import statusline.broker.Broker;
import statusline.config.Environment;
import statusline.config.ForwardedVariables;
import statusline.config.RunSettings;
import statusline.daemon.client.UnresponsiveDaemonException;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;

/// A line and its explanation, from the daemon or from this process.
///
/// @param environment of this process
record ExplainedLine(Environment environment) {
  /// {@return the daemon's output of a command, or empty if no daemon runs}
  ///
  /// @param command words that name the command
  /// @param document from the host; without it, the daemon takes the session that requested a line
  ///     last, and the result is empty if there is none
  /// @throws IOException if the daemon does not answer
  static Optional<String> ofDaemon(List<String> command, byte[] document) throws IOException {
    if (DaemonConnection.instance().toString().isEmpty()) {
      return Optional.empty();
    }
    var request =
        new RenderRequest(
            ForwardedVariables.ofProcess(),
            Path.of("").toAbsolutePath().toString(),
            command,
            System.getProperty("statusline.build", "dev"),
            JsonBytes.of(document));
    try {
      return DaemonConnection.open().report(request);
    } catch (UnresponsiveDaemonException unresponsive) {
      throw unresponsive;
    } catch (IOException refused) {
      if (document.length > 0) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  /// {@return the explanation of the line for a document; this process fetches all readings}
  Explanation fetched(byte[] document) {
    AccountConfiguration account = AccountConfiguration.of(environment);
    LineInput input = input(document, account);
    try (Broker broker =
        BrokerFactory.ONE_SHOT.openWithDropIns(
            environment, account.ofAccount(), account.dropIns().last())) {
      return Explanation.of(
          broker.explain(input.request()), input, input.explainedNotices(), new LineMaker());
    }
  }

  /// {@return the explanation of the line for the sample session}
  ///
  /// @param notice what to say about it
  Explanation ofSample(String notice) throws IOException {
    AccountConfiguration account = AccountConfiguration.of(environment);
    LineInput input = input(SampleSession.document(Instant.now()), account);
    List<String> notices = new ArrayList<>(input.notices());
    notices.add(notice);
    return Explanation.of(
        SampleData.of(input.request(), environment, account.ofAccount()),
        input,
        notices,
        new LineMaker());
  }

  private LineInput input(byte[] document, AccountConfiguration account) {
    Run run = Run.here(environment, RunSettings.of(System.getenv(), List.of()));
    return LineInput.of(run, new DocumentReader().read(document), account);
  }
}
