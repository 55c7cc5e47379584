package statusline.daemon.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/// Checks with the kernel that a peer runs as this user. The permissions of the socket's directory
/// already exclude other users.
final class PeerCheck {
  private final UserPrincipal owner;

  private PeerCheck(UserPrincipal owner) {
    this.owner = owner;
  }

  /// {@return a check that accepts peers that run as the owner of a file}
  static PeerCheck ownerOf(Path file) throws IOException {
    return new PeerCheck(Files.getOwner(file));
  }

  /// {@return whether the peer is accepted; true if the system does not report its user}
  boolean accepts(SocketChannel connection) throws IOException {
    if (!connection.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
      return true;
    }
    UnixDomainPrincipal peer = connection.getOption(ExtendedSocketOptions.SO_PEERCRED);
    return peer.user().getName().equals(owner.getName());
  }
}
