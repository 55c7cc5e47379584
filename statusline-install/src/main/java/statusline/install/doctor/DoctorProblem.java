package statusline.install.doctor;

/// A problem that a check has found.
///
/// @param what is wrong
/// @param why it matters
/// @param fix the command that fixes it, or another instruction
public record DoctorProblem(String what, String why, String fix) {}
