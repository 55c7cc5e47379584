package statusline.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.broker.Broker;
import statusline.broker.BrokerSettings;
import statusline.broker.LineRequest;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.input.Document;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LiveAccount;
import statusline.daemon.line.RunConfiguration;
import statusline.daemon.line.Wiring;

/// One configuration directory of the host: its configuration, which is live, and its broker, which
/// is made anew when what concerns it changes. Safe for use by several threads.
final class Account {
  private final LiveAccount live;
  private @Nullable OpenBroker opened;

  /// Makes the account of an environment.
  Account(Environment environment) {
    this.live = LiveAccount.of(environment);
  }

  /// Sees to it that a broker for the configuration in effect is there.
  synchronized void open(Environment environment) {
    current(environment);
  }

  /// {@return what holds for a run}
  RunConfiguration run(Path project, RunSettings run) {
    return live.of(project, run);
  }

  String line(
      Environment environment, RunConfiguration run, LineRequest request, Document document) {
    OpenBroker now = use(environment);
    try {
      return Wiring.line(now.broker(), run, document, request, environment);
    } finally {
      leave(now);
    }
  }

  String explanation(
      Environment environment, RunConfiguration run, LineRequest request, Document document)
      throws IOException {
    OpenBroker now = use(environment);
    try {
      return Explanation.json(
          now.broker().explained(request), Wiring.notices(run.configuration(), document));
    } finally {
      leave(now);
    }
  }

  /// Fetches what a first line did not wait for.
  void fetchAhead(Environment environment, LineRequest request) {
    OpenBroker now = use(environment);
    try {
      now.broker().fetchAhead(request);
    } finally {
      leave(now);
    }
  }

  /// {@return the broker, unless no line was asked for yet}
  synchronized Optional<Broker> broker() {
    OpenBroker now = opened;
    return now == null ? Optional.empty() : Optional.of(now.broker());
  }

  synchronized void close() {
    OpenBroker now = opened;
    if (now != null) {
      now.broker().close();
    }
  }

  private synchronized OpenBroker use(Environment environment) {
    OpenBroker now = current(environment);
    now.use();
    return now;
  }

  private synchronized void leave(OpenBroker used) {
    used.leave();
  }

  private OpenBroker current(Environment environment) {
    Configuration configuration = live.ofAccount();
    OpenBroker known = opened;
    if (known != null && known.isOf(configuration)) {
      return known;
    }
    BrokerSettings settings = Wiring.servingSettings(environment, configuration);
    if (known != null && known.suits(settings)) {
      known.serve(configuration);
      return known;
    }
    if (known != null) {
      // It keeps what it knows on disk, where the next one finds it.
      known.replace();
    }
    OpenBroker fresh = new OpenBroker(Wiring.servingBroker(settings), settings, configuration);
    opened = fresh;
    return fresh;
  }
}
