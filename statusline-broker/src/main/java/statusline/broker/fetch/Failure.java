package statusline.broker.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Text for exceptions of data modules.
public final class Failure {
  private Failure() {}

  /// {@return the message of an `IOException`, or the class name and message of any other
  /// exception}
  public static String sentence(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "it failed without a reason";
    }
    String message = thrown.getMessage();
    String name = thrown.getClass().getSimpleName();
    if (message == null || message.isBlank()) {
      return name;
    }
    boolean isSentence = thrown instanceof IOException || thrown instanceof FailedCallException;
    return isSentence ? message : name + ": " + message;
  }
}
