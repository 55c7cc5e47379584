package statusline.dist;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A Markdown document of the checkout, without code blocks.
record Markdown(Path file, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^\\s*(```|~~~).*?^\\s*\\1\\h*$");
  private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(<?([^)>\\s]+)>?[^)]*\\)|(?m)^\\h*\\[[^\\]]+\\]:\\h*<?([^>\\s]+)");
  private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*|#.*");

  /// A Java type with optional annotation sign, type arguments and member; group 1 is its name.
  private static final Pattern TYPE =
      Pattern.compile("@?([A-Z]+[a-z][A-Za-z0-9]*)(<.*>)?([.#:]+\\w+(\\(.*\\))?)*");

  static Markdown read(Path file) throws IOException {
    return new Markdown(file, BLOCK.matcher(Files.readString(file)).replaceAll(""));
  }

  /// {@return the names in backticks that look like Java types}
  List<String> typeNames() {
    return SPAN.matcher(text)
        .results()
        .map(span -> TYPE.matcher(span.group(1)))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .distinct()
        .toList();
  }

  /// {@return the relative links}
  List<String> relativeLinks() {
    String prose = SPAN.matcher(text).replaceAll("");
    return LINK.matcher(prose)
        .results()
        .map(Markdown::destination)
        .filter(Predicate.not(ABSOLUTE.asMatchPredicate()))
        .toList();
  }

  /// {@return whether the target of a relative link exists}
  boolean hasTarget(String link) {
    String path = URI.create(link.replaceFirst("[#?].*", "")).getPath();
    Path target = path.startsWith("/") ? Product.ROOT.resolve(path.substring(1)) : near(path);
    return Files.exists(target) && target.normalize().startsWith(Product.ROOT.normalize());
  }

  private Path near(String path) {
    return file.resolveSibling(path);
  }

  private static String destination(MatchResult link) {
    return link.group(1) == null ? link.group(2) : link.group(1);
  }
}
