package statusline.install.doctor;

/// Something that is not as it should be.
///
/// @param what is so
/// @param why it matters
/// @param mend the command that mends it, or what else to do
public record Finding(String what, String why, String mend) {}
