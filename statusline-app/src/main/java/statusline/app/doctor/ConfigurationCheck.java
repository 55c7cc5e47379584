package statusline.app.doctor;

import statusline.app.config.UserConfiguration;

/// Can our own configuration be read?
record ConfigurationCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) {
    UserConfiguration configuration = UserConfiguration.read(patient.places().environment());
    examination.fact("configuration", configuration.problem().orElse("fine"));
    if (configuration.problem().isPresent()) {
      String file = patient.configDirectory().resolve(UserConfiguration.FILE_NAME).toString();
      examination.finding(
          file + ": " + configuration.problem().get(),
          "what stands behind that place does not count",
          "edit " + file);
    }
  }
}
