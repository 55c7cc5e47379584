package statusline.install;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import statusline.api.ModuleInfo;

/// The names in the project of a new data module.
///
/// @param id id of the data module, such as `acme-hello`
record ModuleNames(String id) {
  /// The words that cannot be a part of a package's name.
  private static final Set<String> RESERVED =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
               + " double else enum extends false final finally float for goto if implements import"
               + " instanceof int interface long native new null package private protected public"
               + " return short static strictfp super switch synchronized this throw throws"
               + " transient true try void volatile while")
              .split(" ", -1));

  /// {@return why a text cannot be the id of a third party's data module, as a sentence}
  static Optional<String> problem(String text) {
    if (!ModuleInfo.isId(text)) {
      return Optional.of("the name must be lower-case words joined by dashes");
    }
    if (!text.contains("-")) {
      return Optional.of("the name must start with a vendor's name, such as acme-" + text);
    }
    // The class name would state another id.
    boolean hasNumber = words(text).anyMatch(word -> Character.isDigit(word.charAt(0)));
    return hasNumber
        ? Optional.of("each word of the name must start with a letter")
        : Optional.empty();
  }

  /// {@return the first word of the id}
  String vendor() {
    return id.substring(0, id.indexOf('-'));
  }

  /// {@return the stem of class names, such as `AcmeHello`}
  String classes() {
    return words(id)
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /// {@return the name of the package and of the Java module, such as `acme.hello`}
  String javaPackage() {
    return words(id)
        .map(word -> RESERVED.contains(word) ? word + "_" : word)
        .collect(Collectors.joining("."));
  }

  private static Stream<String> words(String id) {
    return Stream.of(id.split("-", -1));
  }
}
