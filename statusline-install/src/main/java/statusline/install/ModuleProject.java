package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Maven project for a new data module, made from the example in the image.
///
/// @param example folder of the example, whose names are replaced
/// @param statuslineHome folder of the image whose repository the project uses
public record ModuleProject(Path example, Path statuslineHome) {
  private static final ModuleNames EXAMPLE = new ModuleNames("acme-hello");
  private static final String HOME_ELEMENT = "<statusline.home>%s</statusline.home>";
  private static final String OF_EXAMPLE =
      HOME_ELEMENT.formatted("${user.home}/.local/share/statusline/current");

  /// {@return the project that an image creates}
  public static ModuleProject of(InstallPaths paths) throws IOException {
    Path image = paths.image().folder();
    Path current = paths.images().current();
    boolean isInstalled = Files.exists(current) && Files.isSameFile(current, image);
    return new ModuleProject(
        image.resolve("share").resolve("module"), isInstalled ? current : image);
  }

  /// {@return why a text cannot be the id of a third party's data module, as a sentence}
  public static Optional<String> problem(String id) {
    return ModuleNames.problem(id);
  }

  /// Writes the project.
  ///
  /// @param id id of the data module, for which there is no problem
  /// @param folder folder of the project, which must not exist
  /// @throws IOException if the folder exists or a file cannot be written
  public void write(String id, Path folder) throws IOException {
    var names = new ModuleNames(id);
    List<Path> files;
    try (Stream<Path> all = Files.walk(example)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Files.createDirectory(folder);
    for (Path file : files) {
      String from = example.relativize(file).toString();
      Path target = folder.resolve(renamed(from, names));
      Files.createDirectories(target.resolveSibling(""));
      Files.writeString(target, content(Files.readString(file), names));
    }
  }

  /// {@return the path of a file in the new project}
  private static String renamed(String path, ModuleNames names) {
    return replaced(path, names)
        .replace(folder(EXAMPLE.javaPackage()), folder(names.javaPackage()));
  }

  private static String folder(String javaPackage) {
    return "/" + javaPackage.replace('.', '/') + "/";
  }

  private String content(String text, ModuleNames names) {
    return replaced(text, names)
        .replace(group(EXAMPLE.vendor()), group(names.vendor()))
        .replace(OF_EXAMPLE, homeElement(statuslineHome));
  }

  private static String homeElement(Path home) {
    return HOME_ELEMENT.formatted(home.toString().replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String group(String vendor) {
    return "<groupId>" + vendor + "</groupId>";
  }

  private static String replaced(String text, ModuleNames names) {
    return text.replace(EXAMPLE.id(), names.id())
        .replace(EXAMPLE.classes(), names.classes())
        .replace(EXAMPLE.javaPackage(), names.javaPackage());
  }
}
