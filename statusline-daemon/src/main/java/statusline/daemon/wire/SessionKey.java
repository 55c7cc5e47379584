package statusline.daemon.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;
import statusline.config.Environment;

/// A session of an account. The host chooses session ids, so two accounts may use the same one.
///
/// @param configDirectory configuration directory of the host, which identifies the account
/// @param home home directory of the session
/// @param sessionId of the session; empty for the account's session that requested a line last
public record SessionKey(String configDirectory, String home, String sessionId) {
  /// {@return the key of a session}
  ///
  /// @param environment of the session
  /// @param sessionId of the session; empty for the account's session that requested a line last
  public static SessionKey of(Environment environment, String sessionId) {
    return new SessionKey(
        environment.configDirectory().toString(), environment.home().toString(), sessionId);
  }

  /// {@return the key in a LAST_LINE request}
  ///
  /// @throws IOException if the payload is malformed
  public static SessionKey of(Frame request) throws IOException {
    String configDirectory = "";
    String home = "";
    String sessionId = "";
    FieldReader fields = request.fields();
    while (fields.next()) {
      switch (fields.tag()) {
        case FieldTag.SESSION_ID -> sessionId = fields.text();
        case FieldTag.CONFIG_DIRECTORY -> configDirectory = fields.text();
        case FieldTag.HOME_DIRECTORY -> home = fields.text();
        default -> {}
      }
    }
    return new SessionKey(configDirectory, home, sessionId);
  }

  /// {@return the key of the account's session that requested a line last}
  public SessionKey latest() {
    return new SessionKey(configDirectory, home, "");
  }

  /// The `equals` and `hashCode` of a record are slow in a fresh JVM.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionKey that
        && sessionId.equals(that.sessionId)
        && configDirectory.equals(that.configDirectory)
        && home.equals(that.home);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * sessionId.hashCode() + configDirectory.hashCode()) + home.hashCode();
  }

  /// {@return the fields of a LAST_LINE request}
  public FieldWriter fields() {
    return new FieldWriter()
        .put(FieldTag.SESSION_ID, sessionId)
        .put(FieldTag.CONFIG_DIRECTORY, configDirectory)
        .put(FieldTag.HOME_DIRECTORY, home);
  }
}
