package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Tests that no line depends on a default of the process that makes it.
///
/// The daemon's process has the environment of the first session. Its time zone, locale, home and
/// working directory are those of another session, so they are never a fallback.
class ProcessDefaultsTest {
  /// Calls that read a default, with or without their descriptors.
  private static final Set<String> DEFAULTS =
      Set.of(
          "java/io/File.getAbsoluteFile",
          "java/io/File.getAbsolutePath",
          "java/io/File.getCanonicalFile",
          "java/io/File.getCanonicalPath",
          "java/io/PrintStream.format",
          "java/io/PrintStream.printf",
          "java/lang/String.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
          "java/lang/String.formatted",
          "java/lang/String.toLowerCase()Ljava/lang/String;",
          "java/lang/String.toUpperCase()Ljava/lang/String;",
          "java/lang/System.getenv",
          "java/nio/file/Path.toAbsolutePath",
          "java/text/DateFormat.getInstance",
          "java/text/DecimalFormat.<init>",
          "java/text/SimpleDateFormat.<init>",
          "java/time/Clock.systemDefaultZone",
          "java/time/LocalDate.now()Ljava/time/LocalDate;",
          "java/time/LocalDateTime.now()Ljava/time/LocalDateTime;",
          "java/time/LocalTime.now()Ljava/time/LocalTime;",
          "java/time/OffsetDateTime.now()Ljava/time/OffsetDateTime;",
          "java/time/ZoneId.systemDefault",
          "java/time/ZonedDateTime.now()Ljava/time/ZonedDateTime;",
          "java/time/format/DateTimeFormatter.ofPattern",
          "java/util/Calendar.getInstance",
          "java/util/Locale.getDefault",
          "java/util/TimeZone.getDefault",
          "user.dir",
          "user.home",
          "user.timezone",
          "user.language");

  /// The places that read the process on purpose.
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          // The environment of a process that makes one line, and the account's home.
          "statusline/config/Environment",
          Set.of("java/lang/System.getenv", "user.home"),
          // A process that makes one line works in its own directory.
          "statusline/daemon/line/Run",
          Set.of("java/nio/file/Path.toAbsolutePath"),
          // A request must not choose programs.
          "statusline/daemon/service/LineService",
          Set.of("java/lang/System.getenv"));

  @Test
  void noLineDependsOnADefaultOfItsProcess() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String name : HotPathTest.hotPath()) {
      ClassModel type = ClassFile.of().parse(classFile(name));
      Set<String> allowed = ALLOWED.getOrDefault(type.thisClass().asInternalName(), Set.of());
      for (String read : defaults(type)) {
        if (!allowed.contains(read)) {
          found.add(name + ": " + read);
        }
      }
    }

    assertEquals(Set.of(), found);
  }

  @Test
  void everyExceptionIsNeeded() throws IOException {
    for (Map.Entry<String, Set<String>> exception : ALLOWED.entrySet()) {
      ClassModel type = ClassFile.of().parse(classFile(exception.getKey().replace('/', '.')));

      assertTrue(defaults(type).containsAll(exception.getValue()), exception::toString);
    }
  }

  private static Set<String> defaults(ClassModel type) {
    Set<String> found = new TreeSet<>();
    for (PoolEntry entry : type.constantPool()) {
      if (entry instanceof StringEntry string && DEFAULTS.contains(string.stringValue())) {
        found.add(string.stringValue());
      } else if (entry instanceof MemberRefEntry member) {
        String name = member.owner().asInternalName() + "." + member.name().stringValue();
        if (DEFAULTS.contains(name)) {
          found.add(name);
        }
        if (DEFAULTS.contains(name + member.type().stringValue())) {
          found.add(name + member.type().stringValue());
        }
      }
    }
    return found;
  }

  private static Path classFile(String name) {
    String file = name.replace('.', '/') + ".class";
    Optional<Path> found =
        Part.all().stream()
            .map(part -> part.classes().resolve(file))
            .filter(Files::exists)
            .findFirst();
    return found.orElseThrow(() -> new IllegalStateException("no class file of " + name));
  }
}
