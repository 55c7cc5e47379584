package statusline.app.cli;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine.IVersionProvider;

/// The version that `--version` prints.
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    String build = System.getProperty("statusline.build");
    String origin =
        build == null
            ? "JVM client, Java " + Runtime.version()
            : "build " + build + ", native client, Java " + Runtime.version();
    return new String[] {"statusline " + number() + " (" + origin + ")"};
  }

  /// {@return the version of this program}
  static String number() {
    ModuleDescriptor descriptor = Version.class.getModule().getDescriptor();
    return descriptor == null ? "unknown" : descriptor.rawVersion().orElse("unknown");
  }
}
