package statusline.daemon.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/// Tells whether the program at the other end runs as this user: the directory keeps others out
/// already, the kernel says it once more.
final class Peers {
  private final UserPrincipal owner;

  private Peers(UserPrincipal owner) {
    this.owner = owner;
  }

  /// {@return those who run as the owner of a file of ours}
  static Peers ownersOf(Path file) throws IOException {
    return new Peers(Files.getOwner(file));
  }

  boolean isOurs(SocketChannel connection) throws IOException {
    if (!connection.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
      return true;
    }
    UnixDomainPrincipal peer = connection.getOption(ExtendedSocketOptions.SO_PEERCRED);
    return peer.user().getName().equals(owner.getName());
  }
}
