import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws the dependencies of our Java modules in ARCHITECTURE.md, from their compiled descriptors.
///
/// `java build/ModulePicture.java ROOT apply` writes the picture, `check` exits with 1 if the
/// document contains another one. The parts must be compiled. All data modules are one node, so a
/// new one does not change the picture.
///
/// @param modules the descriptors by name
record ModulePicture(Map<String, ModuleDescriptor> modules) {
  private static final String BEGIN = "<!-- dependencies -->\n";
  private static final String END = "<!-- /dependencies -->";
  private static final Pattern PART = Pattern.compile("<module>([^<]+)</module>");
  private static final String OURS = "statusline.";
  private static final String DATA_MODULES = "statusline.module.";
  private static final String EXPLANATION =
      """
      ```

      An arrow means `requires`. An arrow is omitted if a longer path connects the same two modules.

      The column `requires` and the words after `to` omit `statusline.` before names. In the last column, `.` is the
      root package of the Java module, and `.catalog` is a package below it. A package with `to` is exported to the
      named Java modules only.

      """;

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Path document = root.resolve("ARCHITECTURE.md");
    String before = Files.readString(document);
    int start = before.indexOf(BEGIN) + BEGIN.length();
    String after =
        before.substring(0, start) + of(root).text() + before.substring(before.indexOf(END));
    if (arguments[1].equals("apply")) {
      Files.writeString(document, after);
    } else if (!after.equals(before)) {
      System.err.println(
          "The picture in ARCHITECTURE.md differs: java build/ModulePicture.java . apply");
      System.exit(1);
    }
  }

  private static ModulePicture of(Path root) throws IOException {
    Map<String, ModuleDescriptor> modules = new TreeMap<>();
    Matcher part = PART.matcher(Files.readString(root.resolve("pom.xml")));
    while (part.find()) {
      Path classes = root.resolve(part.group(1)).resolve("target").resolve("classes");
      for (ModuleReference found : ModuleFinder.of(classes).findAll()) {
        if (!found.descriptor().name().startsWith(DATA_MODULES)) {
          modules.put(found.descriptor().name(), found.descriptor());
        }
      }
    }
    return new ModulePicture(modules);
  }

  private String text() {
    var text = new StringBuilder("```mermaid\nflowchart TD\n");
    for (String module : modules.keySet()) {
      for (String target : direct(module)) {
        text.append("  ").append(module).append(" --> ").append(target).append('\n');
      }
    }
    text.append("  modules[statusline.module.*] --> statusline.api\n");
    text.append(EXPLANATION);
    text.append("| Java module | requires | exports |\n|---|---|---|\n");
    for (ModuleDescriptor module : modules.values()) {
      text.append("| `").append(module.name()).append("` | ");
      text.append(String.join(", ", requires(module))).append(" | ");
      text.append(String.join("; ", exports(module))).append(" |\n");
    }
    return text.toString();
  }

  /// {@return the own modules that a module requires and reaches in no other way}
  private Set<String> direct(String module) {
    Set<String> direct = own(module);
    for (String target : own(module)) {
      for (String other : own(module)) {
        if (!other.equals(target) && reaches(other, target)) {
          direct.remove(target);
        }
      }
    }
    return direct;
  }

  private boolean reaches(String from, String to) {
    for (String next : own(from)) {
      if (next.equals(to) || reaches(next, to)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> own(String module) {
    Set<String> own = new TreeSet<>();
    for (ModuleDescriptor.Requires line : modules.get(module).requires()) {
      if (modules.containsKey(line.name())) {
        own.add(line.name());
      }
    }
    return own;
  }

  private static List<String> requires(ModuleDescriptor module) {
    Set<String> names = new TreeSet<>();
    for (ModuleDescriptor.Requires line : module.requires()) {
      boolean isShown = !line.name().equals("java.base") && !line.name().equals("org.jspecify");
      if (isShown) {
        names.add(line.name());
      }
    }
    return names.stream().map(name -> "`" + brief(name) + "`").toList();
  }

  /// A package is written without the name of its module, and with its only readers if there are
  /// any.
  private static List<String> exports(ModuleDescriptor module) {
    List<String> lines = new ArrayList<>();
    for (ModuleDescriptor.Exports line : new TreeSet<>(module.exports())) {
      String name =
          line.source().equals(module.name())
              ? "."
              : line.source().substring(module.name().length());
      String readers =
          line.isQualified()
              ? " to "
                  + String.join(
                      ", ",
                      new TreeSet<>(line.targets()).stream().map(ModulePicture::brief).toList())
              : "";
      lines.add("`" + name + "`" + readers);
    }
    return lines;
  }

  private static String brief(String module) {
    return module.startsWith(OURS) ? module.substring(OURS.length()) : module;
  }
}
