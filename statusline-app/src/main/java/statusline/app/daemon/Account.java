package statusline.app.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.app.config.Environment;
import statusline.app.config.UserConfiguration;
import statusline.app.explanation.Explanation;
import statusline.app.line.Wiring;
import statusline.broker.Broker;
import statusline.broker.LineRequest;
import statusline.broker.input.Document;

/// One configuration directory of the host: its configuration and its broker, which is made anew
/// when the configuration changes. Safe for use by several threads.
final class Account {
  private @Nullable Opened opened;

  Account() {}

  /// Sees to it that a broker for the configuration in effect is there.
  void open(Environment environment) {
    current(environment);
  }

  String line(Environment environment, LineRequest request, Document document) {
    Opened now = current(environment);
    return Wiring.line(now.broker(), now.configuration(), document, request, environment);
  }

  String explanation(Environment environment, LineRequest request, Document document)
      throws IOException {
    Opened now = current(environment);
    return Explanation.json(
        now.broker().board(request), Wiring.notices(now.configuration(), document));
  }

  /// Fetches what a first line did not wait for.
  void fetchAhead(Environment environment, LineRequest request) {
    current(environment).broker().fetchAhead(request);
  }

  /// {@return the broker, unless no line was asked for yet}
  synchronized Optional<Broker> broker() {
    Opened now = opened;
    return now == null ? Optional.empty() : Optional.of(now.broker());
  }

  synchronized void close() {
    Opened now = opened;
    if (now != null) {
      now.broker().close();
    }
  }

  private synchronized Opened current(Environment environment) {
    Path file = environment.configDirectory().resolve(UserConfiguration.FILE_NAME);
    String stamp = stamp(file);
    Opened known = opened;
    if (known != null && known.stamp().equals(stamp)) {
      return known;
    }
    UserConfiguration configuration = UserConfiguration.read(environment);
    Broker broker = Wiring.servingBroker(environment, configuration);
    Opened fresh = new Opened(stamp, configuration, broker);
    opened = fresh;
    if (known != null) {
      known.broker().close();
    }
    return fresh;
  }

  /// {@return what changes when a file does; empty where there is none}
  private static String stamp(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
    } catch (IOException noFile) {
      return "";
    }
  }

  /// A broker with the configuration it was made for.
  ///
  /// @param stamp of the configuration file then
  /// @param configuration that it held
  /// @param broker made for it
  private record Opened(String stamp, UserConfiguration configuration, Broker broker) {}
}
