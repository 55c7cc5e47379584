package statusline.install.doctor;

import statusline.config.Environment;

/// Reports the width and the colours of the terminal.
record TerminalCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) {
    Environment environment = context.paths().environment();
    report.fact("columns", environment.columns());
    report.fact("colours", context.run().look().depth(environment.colors()).key());
  }
}
