package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests kinds and names of classes.
class ShapeTest {
  /// Words that do not describe the purpose of a class.
  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "common", "helper", "helpers", "misc", "impl", "internal", "manager");

  @Test
  void classesAreClosedForInheritance() {
    classes()
        .that(describe("are written by hand", ShapeTest::isWritten))
        .should(ArchCondition.from(describe("are closed", ShapeTest::isClosed)))
        .because("classes are final, sealed, interfaces, records or enums")
        .check(CLASSES);
  }

  @Test
  void namesHaveNoEmptyWords() {
    noClasses().should(ArchCondition.from(namedWithEmptyWord())).check(CLASSES);
  }

  @Test
  void noClassSerializesObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
        .check(CLASSES);
  }

  /// {@return a predicate for names in which one word of package or class is an empty word}
  static DescribedPredicate<JavaClass> namedWithEmptyWord() {
    return describe(
        "have a name with one of " + EMPTY_WORDS,
        type ->
            Stream.of(type.getName().split("[.$_]|(?<=[a-z0-9])(?=[A-Z])"))
                .anyMatch(word -> EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT))));
  }

  private static boolean isWritten(JavaClass type) {
    return !type.isAnonymousClass() && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isClosed(JavaClass type) {
    return type.isInterface()
        || type.isRecord()
        || type.isEnum()
        || type.isSealed()
        || type.getModifiers().contains(JavaModifier.FINAL);
  }
}
