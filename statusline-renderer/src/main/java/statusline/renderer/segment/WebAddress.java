package statusline.renderer.segment;

import java.net.URI;
import java.util.Locale;

/// The form of a web address that is safe in an escape sequence.
final class WebAddress {
  /// The maximal length, in characters; terminals may ignore longer links.
  private static final int MAX_LENGTH = 2_000;

  private WebAddress() {}

  /// {@return the address in visible ASCII, or empty if it is no web address or has no host}
  static String of(URI target) {
    String scheme = target.getScheme();
    if (scheme == null || target.getHost() == null) {
      return "";
    }
    String address = target.toASCIIString();
    String start = scheme.toLowerCase(Locale.ROOT) + "://";
    boolean isWeb = start.equals("https://") || start.equals("http://");
    if (!isWeb || address.length() > MAX_LENGTH || !isVisible(address)) {
      return "";
    }
    return start + address.substring(start.length());
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
