package statusline.config.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The value of a JSON literal. Stateless.
final class ScalarValue {
  private ScalarValue() {}

  /// {@return the value}
  ///
  /// @param literal a string, number, boolean or null that has already been parsed once
  static @Nullable Object of(String literal) {
    return switch (literal.charAt(0)) {
      case '"' -> string(literal);
      case 't' -> true;
      case 'f' -> false;
      case 'n' -> null;
      default -> number(literal);
    };
  }

  private static String string(String literal) {
    if (literal.indexOf('\\') < 0) {
      return literal.substring(1, literal.length() - 1);
    }
    try (var reader = new JsonReader(new StringReader(literal))) {
      reader.setStrictness(Strictness.STRICT);
      return reader.nextString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Object number(String literal) {
    try {
      return Long.parseLong(literal);
    } catch (NumberFormatException fractionOrLarge) {
      return Double.parseDouble(literal);
    }
  }
}
