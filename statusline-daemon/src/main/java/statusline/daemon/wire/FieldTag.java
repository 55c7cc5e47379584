package statusline.daemon.wire;

/// The tags of the fields in a frame's payload. docs/protocol.md lists them.
public final class FieldTag {
  /// RENDER and REPORT: one environment variable, `NAME=value`. Tag 1 is reserved.
  static final int VARIABLE = 2;

  /// RENDER and REPORT: the working directory of the run.
  static final int WORKING_DIRECTORY = 3;

  /// RENDER and REPORT: one argument of the run.
  static final int ARGUMENT = 4;

  /// RENDER and REPORT: the build id of the client's image.
  static final int CLIENT_BUILD_ID = 5;

  /// RENDER and REPORT: the host's JSON document.
  static final int DOCUMENT = 6;

  /// LAST_LINE: the session's id.
  static final int SESSION_ID = 2;

  /// LAST_LINE: the line that the client knows.
  public static final int KNOWN_LINE = 3;

  /// LAST_LINE: the configuration directory of the session's account.
  static final int CONFIG_DIRECTORY = 4;

  /// LAST_LINE: the session's home directory.
  static final int HOME_DIRECTORY = 5;

  /// Every answer: its text.
  static final int TEXT = 2;

  /// LINE and TEXT: the build id of the daemon's image.
  static final int DAEMON_BUILD_ID = 3;

  private FieldTag() {}
}
