package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The submodules whose changes in the worktree the configuration ignores.
///
/// As for git, `submodule.<name>.ignore` of the configuration has precedence over that of
/// `.gitmodules`, and both over `diff.ignoreSubmodules`. Only the value `all` counts here: the
/// other values concern changes inside of a submodule, for which a git would have to run there.
/// Keys and values are decoded byte by byte because a path may contain any byte.
final class IgnoredSubmodules {
  private static final String ALL = "all";
  private static final String DEFAULT = "diff.ignoresubmodules";
  private static final String SECTION = "submodule.";
  private static final String IGNORE = ".ignore";
  private static final String PATH = ".path";

  private final Source source;
  private @Nullable Map<String, String> modules;
  private @Nullable Map<String, String> configuration;

  IgnoredSubmodules(Source source) {
    this.source = source;
  }

  /// Reads settings; both methods return the output of `git config --null`.
  interface Source {
    /// {@return the settings of `.gitmodules`}
    byte[] modules() throws IOException, InterruptedException;

    /// {@return the settings about submodules in all other files}
    byte[] configuration() throws IOException, InterruptedException;
  }

  /// {@return whether a submodule is ignored}
  ///
  /// @param path path from the top of the worktree, one character for each byte
  boolean contains(String path) throws IOException, InterruptedException {
    Map<String, String> settings = configuration();
    String name = name(path);
    if (name != null) {
      String own = settings.get(SECTION + name + IGNORE);
      String value = own == null ? modules().get(SECTION + name + IGNORE) : own;
      if (value != null) {
        return value.equals(ALL);
      }
    }
    return ALL.equals(settings.get(DEFAULT));
  }

  private @Nullable String name(String path) throws IOException, InterruptedException {
    for (Map.Entry<String, String> setting : modules().entrySet()) {
      String key = setting.getKey();
      if (key.startsWith(SECTION) && key.endsWith(PATH) && setting.getValue().equals(path)) {
        return key.length() > SECTION.length() + PATH.length()
            ? key.substring(SECTION.length(), key.length() - PATH.length())
            : null;
      }
    }
    return null;
  }

  private Map<String, String> modules() throws IOException, InterruptedException {
    Map<String, String> known = modules;
    if (known == null) {
      known = settings(source.modules());
      modules = known;
    }
    return known;
  }

  private Map<String, String> configuration() throws IOException, InterruptedException {
    Map<String, String> known = configuration;
    if (known == null) {
      known = settings(source.configuration());
      configuration = known;
    }
    return known;
  }

  /// Parses a key, a line feed and a value for each setting; a key without a value has no line
  /// feed.
  private static Map<String, String> settings(byte[] output) {
    Map<String, String> settings = new HashMap<>();
    String text = new String(output, StandardCharsets.ISO_8859_1);
    for (int start = 0, end; (end = text.indexOf('\0', start)) >= 0; start = end + 1) {
      int line = text.indexOf('\n', start);
      if (line >= 0 && line < end) {
        settings.put(text.substring(start, line), text.substring(line + 1, end));
      }
    }
    return settings;
  }
}
