package statusline.install.doctor;

import java.io.IOException;

/// Looks at one thing that a status line needs. Changes nothing.
@FunctionalInterface
public interface Check {
  /// Notes what it sees.
  ///
  /// @throws IOException when it cannot look
  void look(Examination examination) throws IOException, InterruptedException;
}
