package statusline.app.cli;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    String build = System.getProperty("statusline.build");
    return new String[] {
      "statusline " + number() + (build == null ? "" : " (build " + build + ")"),
      "Java " + Runtime.version(),
      build == null ? "client: Java, one process a line (no C compiler built it)" : "client: native"
    };
  }

  /// {@return the version of this program}
  static String number() {
    ModuleDescriptor descriptor = Version.class.getModule().getDescriptor();
    return descriptor == null ? "unknown" : descriptor.rawVersion().orElse("unknown");
  }
}
