package statusline.app.doctor;

/// How wide and how colourful does the terminal look from here?
record TerminalCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) {
    examination.fact("columns", patient.places().environment().columns());
    examination.fact("colours", patient.places().environment().color() ? "yes" : "no");
  }
}
