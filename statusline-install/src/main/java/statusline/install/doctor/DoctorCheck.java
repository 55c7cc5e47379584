package statusline.install.doctor;

import java.io.IOException;

/// Checks one thing that a status line needs. Changes nothing.
@FunctionalInterface
public interface DoctorCheck {
  /// Adds facts and problems to a report.
  ///
  /// @throws IOException if the check is impossible
  void run(DoctorReport report) throws IOException, InterruptedException;
}
