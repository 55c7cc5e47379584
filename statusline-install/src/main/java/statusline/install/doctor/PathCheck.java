package statusline.install.doctor;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Reports whether a shell finds the installed command. The host does not need that.
record PathCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) {
    Path link = context.paths().images().link();
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean isFound = context.paths().images().isOnPath(context.paths().environment().path());
    Path folder = link.resolveSibling("");
    report.fact(
        "command on PATH", isFound ? "yes" : "no: add " + folder + " to PATH, or type " + link);
  }
}
