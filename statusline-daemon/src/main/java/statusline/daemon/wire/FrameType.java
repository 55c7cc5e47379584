package statusline.daemon.wire;

/// The type of a frame. docs/protocol.md describes each.
public enum FrameType {
  /// A type that this version does not know.
  UNKNOWN(0),

  /// A run of the host requests its line.
  RENDER(1),

  /// The answer to [#RENDER].
  LINE(2),

  /// The daemon has no room for the request: retry later, and do not start another daemon.
  BUSY(3),

  /// The request cannot be answered.
  ERROR(4),

  /// Requests the daemon's status.
  STATUS(5),

  /// An answer for a person or a program: JSON or plain text.
  TEXT(6),

  /// Requests that the daemon finishes its work and exits.
  DRAIN(7),

  /// Requests counts and times of each data module.
  STATS(8),

  /// Requests the output of a command. Its payload is that of [#RENDER].
  REPORT(9),

  /// Requests the last line of a session.
  LAST_LINE(10),

  /// A part of a [#TEXT]; more frames follow.
  PART(11);

  private static final FrameType[] ALL = values();

  private final int code;

  FrameType(int code) {
    this.code = code;
  }

  /// {@return the number in the frame's header}
  int code() {
    return code;
  }

  /// {@return the type with a code, or [#UNKNOWN]}
  static FrameType of(int code) {
    for (FrameType type : ALL) {
      if (type.code == code) {
        return type;
      }
    }
    return UNKNOWN;
  }
}
