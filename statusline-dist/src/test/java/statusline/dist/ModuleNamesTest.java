package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.SegmentDescriptor;

/// Between the data modules and the command line, no part names a data module or one of its
/// segments. What a part has to know about a data module is in the module's descriptor.
class ModuleNamesTest {
  private static final List<String> PARTS =
      List.of(
          "statusline-api",
          "statusline-storage",
          "statusline-broker",
          "statusline-renderer",
          "statusline-config",
          "statusline-daemon",
          "statusline-install");

  /// The index that the build generates from the descriptors.
  private static final String INDEX = "ImageModules.class";

  /// Words of other vocabularies: the host calls its settings layers user, project and local, and a
  /// theme has names for what segments are about.
  private static final Map<String, Set<String>> OTHER_WORDS =
      Map.of(
          "statusline/daemon/start/Training", Set.of("session", "weekly"),
          "statusline/install/doctor/HostSettings", Set.of("project"),
          "statusline/renderer/theme/Topic", Set.of("context", "limits", "time"));

  @Test
  void noPartNamesADataModule() throws IOException {
    Set<String> names = names();
    List<String> found = new ArrayList<>();
    for (String folder : PARTS) {
      for (Path file : classFiles(Part.in(folder).classes())) {
        ClassModel type = ClassFile.of().parse(file);
        Set<String> allowed = allowed(type);
        for (String constant : strings(type)) {
          if (names.contains(constant) && !allowed.contains(constant)) {
            found.add(file.getFileName() + ": \"" + constant + '"');
          }
        }
      }
    }

    assertEquals(List.of(), found);
  }

  @Test
  void namesOfSegmentsAndSettingsAreLookedFor() {
    assertTrue(names().containsAll(Set.of("git", "git.branch", "modules.git.mode", "/git/mode")));
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (DataModuleDescriptor module : ModuleDescriptors.all()) {
      names.add(module.id());
      for (SegmentDescriptor segment : module.segments()) {
        names.add(module.id() + "." + segment.name());
      }
      module
          .settings()
          .forEach(
              setting -> {
                names.add("modules." + module.id() + "." + setting.name());
                names.add("/" + module.id() + "/" + setting.name());
              });
    }
    return names;
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class") && !file.endsWith(INDEX))
          .toList();
    }
  }

  /// Ids such as `session` are ordinary words too. A class may use the names of its own fields,
  /// methods and parameters, as in checks for null and in what a record generates.
  private static Set<String> allowed(ClassModel type) {
    Set<String> words = new TreeSet<>();
    type.fields().forEach(field -> words.add(field.fieldName().stringValue()));
    type.methods().forEach(method -> words.add(method.methodName().stringValue()));
    type.methods().forEach(method -> words.addAll(parameters(method)));
    words.addAll(OTHER_WORDS.getOrDefault(type.thisClass().asInternalName(), Set.of()));
    return words;
  }

  private static Set<String> parameters(MethodModel method) {
    Set<String> names = new TreeSet<>();
    method
        .findAttribute(Attributes.methodParameters())
        .ifPresent(
            attribute ->
                attribute
                    .parameters()
                    .forEach(
                        parameter ->
                            parameter.name().ifPresent(name -> names.add(name.stringValue()))));
    return names;
  }

  private static Set<String> strings(ClassModel type) {
    Set<String> strings = new TreeSet<>();
    for (PoolEntry entry : type.constantPool()) {
      if (entry instanceof StringEntry string) {
        strings.add(string.stringValue());
      }
    }
    return strings;
  }
}
