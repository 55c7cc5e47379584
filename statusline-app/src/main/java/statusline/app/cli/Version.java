package statusline.app.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    String version = Version.class.getModule().getDescriptor().rawVersion().orElse("unknown");
    return new String[] {
      "statusline " + version, "Java " + Runtime.version(), "client: Java, one process a line"
    };
  }
}
