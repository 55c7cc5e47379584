package statusline.app.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    String version = Version.class.getModule().getDescriptor().rawVersion().orElse("unknown");
    String build = System.getProperty("statusline.build");
    return new String[] {
      "statusline " + version + (build == null ? "" : " (build " + build + ")"),
      "Java " + Runtime.version(),
      build == null ? "client: Java, one process a line (no C compiler built it)" : "client: native"
    };
  }
}
