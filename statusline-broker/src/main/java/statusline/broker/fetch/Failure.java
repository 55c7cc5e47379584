package statusline.broker.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a thrown failure says to a person.
public final class Failure {
  private Failure() {}

  /// {@return a short sentence: the message of a failure that was meant to be read, and with the
  /// name of the class in front where it was not}
  public static String sentence(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "it failed without a reason";
    }
    String message = thrown.getMessage();
    String name = thrown.getClass().getSimpleName();
    if (message == null || message.isBlank()) {
      return name;
    }
    return thrown instanceof IOException ? message : name + ": " + message;
  }
}
