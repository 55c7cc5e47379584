package statusline.install.doctor;

import statusline.config.Environment;

/// How wide and how colourful does the terminal look from here?
record TerminalCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) {
    Environment environment = patient.places().environment();
    examination.fact("columns", environment.columns());
    examination.fact("colours", environment.colors().depth(patient.run().look().depth()).key());
  }
}
