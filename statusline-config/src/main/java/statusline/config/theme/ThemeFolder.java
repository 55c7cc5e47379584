package statusline.config.theme;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import statusline.api.ModuleInfo;
import statusline.renderer.theme.BuiltInThemes;
import statusline.storage.LruMap;

/// The built-in themes and the themes of the user, each a file `NAME.json` in one folder. Safe for
/// use by several threads.
public final class ThemeFolder {
  /// The folder's name in the host's configuration directory.
  public static final String NAME = "statusline-themes";

  private static final String SUFFIX = ".json";
  private static final int MAX_THEMES = 64;

  private final Path folder;
  private final @Nullable Path root;
  private final InstantSource clock;
  private final Map<String, ThemeChoice> builtIn = new LruMap<>(MAX_THEMES);
  private final Map<String, ThemeFile> files = new LruMap<>(MAX_THEMES);
  private final Map<String, ThemeChoice> drafts = new ConcurrentHashMap<>();

  /// Creates the object without reading the folder.
  ///
  /// @param configDirectory of the host
  /// @param clock that file times are compared with
  public ThemeFolder(Path configDirectory, InstantSource clock) {
    this(configDirectory, null, clock);
  }

  /// Creates the object without reading the folder.
  ///
  /// @param configDirectory of the host
  /// @param root a directory that links must not lead out of; null if they may lead anywhere
  /// @param clock that file times are compared with
  public ThemeFolder(Path configDirectory, @Nullable Path root, InstantSource clock) {
    this.root = root;
    this.folder = configDirectory.resolve(NAME);
    this.clock = clock;
  }

  /// {@return the names of all themes, the built-in ones first}
  public List<String> names() {
    List<String> names = new ArrayList<>(BuiltInThemes.names());
    var own = new TreeSet<String>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : found) {
        String name = String.valueOf(file.getFileName());
        own.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    } catch (IOException noFolder) {
      // The user has no themes.
    }
    own.removeIf(name -> names.contains(name) || !ModuleInfo.isId(name));
    names.addAll(own);
    return List.copyOf(names);
  }

  /// Uses a text in place of the file of a theme.
  ///
  /// @param text empty to use the file again
  public void draft(String name, String text) {
    if (text.isEmpty()) {
      drafts.remove(name);
    } else {
      drafts.put(name, new ThemeReader(name + SUFFIX, name, text).read(null, text.hashCode()));
    }
  }

  /// {@return the file of a theme of the user}
  public Path fileOf(String name) {
    return folder.resolve(name + SUFFIX);
  }

  /// {@return the theme that a setting names}
  public ThemeChoice named(String name) {
    ThemeChoice draft = drafts.get(name);
    if (draft != null) {
      return draft;
    }
    // The file may not answer, so no lock is held.
    return BuiltInThemes.names().contains(name) ? builtIn(name) : file(name).choice();
  }

  private synchronized ThemeChoice builtIn(String name) {
    ThemeChoice known = builtIn.get(name);
    if (known == null) {
      known = new ThemeChoice(BuiltInThemes.named(name).orElse(null), List.of(), 0);
      builtIn.put(name, known);
    }
    return known;
  }

  private synchronized ThemeFile file(String name) {
    ThemeFile file = files.get(name);
    if (file == null) {
      file = new ThemeFile(folder.resolve(name + SUFFIX), root, name, clock);
      files.put(name, file);
    }
    return file;
  }
}
