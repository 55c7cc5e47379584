package statusline.renderer.segment;

import java.net.URI;
import java.util.Locale;

/// A web address as it may stand in an escape sequence.
final class WebAddress {
  /// Longer ones are of no use, and terminals may drop them.
  private static final int MAX_LENGTH = 2_000;

  private WebAddress() {}

  /// {@return the address in visible ASCII; empty where it is none, or has no host}
  static String of(URI target) {
    String scheme = target.getScheme();
    if (scheme == null || target.getHost() == null) {
      return "";
    }
    String address = target.toASCIIString();
    String start = scheme.toLowerCase(Locale.ROOT).concat("://");
    boolean isWeb = start.equals("https://") || start.equals("http://");
    if (!isWeb || address.length() > MAX_LENGTH || !isVisible(address)) {
      return "";
    }
    return start.concat(address.substring(start.length()));
  }

  private static boolean isVisible(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
