package statusline.broker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A provider that cannot be used, beside one that can and one that is disabled; created by
/// `ServiceLoader` or, where the packages are exported, one by one.
class BrokenProviderTest {
  private static final ProviderSource GOOD = ProviderSource.of("GoodModule", "good");
  private static final ProviderSource OFF = ProviderSource.of("OffModule", "off");
  private static final ProviderSource ODD = ProviderSource.of("OddModule", "odd");

  @TempDir Path folder;

  private TestLayer layer(ProviderSource odd) throws IOException {
    return new TestLayer(folder).with("odds", odd).with("goods", GOOD, OFF);
  }

  /// The only problem there is, once it is sure that the good module is in use all the same.
  private static String problem(TestLayer layer, boolean exported) {
    TestLayer defined = exported ? layer.define().exported() : layer.define();
    ModuleCatalog catalog = ModuleCatalog.of(defined.layer(), id -> !id.equals("off"));
    assertEquals(List.of("good"), catalog.enabled().stream().map(CatalogEntry::id).toList());
    assertEquals(
        List.of("good", "odd", "off"), catalog.entries().stream().map(CatalogEntry::id).toList());
    assertEquals(1, catalog.problems().size());
    return catalog.problems().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "throw new IllegalStateException(\"too\\n\\u001b[31mdark\");,"
        + " 'IllegalStateException: too  [31mdark', true",
    "throw new IllegalStateException(\"too\\n\\u001b[31mdark\");,"
        + " 'IllegalStateException: too  [31mdark', false",
    "throw new NoClassDefFoundError();, NoClassDefFoundError, true",
    "throw new NoClassDefFoundError();, NoClassDefFoundError, false",
    "throw new StackOverflowError();, StackOverflowError, true",
    "throw new StackOverflowError();, StackOverflowError, false"
  })
  void throwingConstructorIsReported(String statement, String reason, boolean exported)
      throws IOException {
    String constructor = "public OddModule() { if (true) { " + statement + " } }";

    assertEquals(
        "data module odd: it cannot be created: " + reason,
        problem(layer(ODD.constructedBy(constructor)), exported));
  }

  @ParameterizedTest
  @CsvSource({
    "IllegalStateException, true",
    "IllegalStateException, false",
    "StackOverflowError, true",
    "StackOverflowError, false",
    "AssertionError, true",
    "AssertionError, false"
  })
  void throwingStaticInitializerIsReported(String thrown, boolean exported) throws IOException {
    String problem = problem(layer(ODD.initialisedBy("throw new " + thrown + "();")), exported);

    assertTrue(problem.startsWith("data module odd: it cannot be created: "), problem);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void idOtherThanInClassNameIsReported(boolean exported) throws IOException {
    assertEquals(
        "data module odd: its class name states the id odd, its info even",
        problem(layer(ProviderSource.of("OddModule", "even")), exported));
  }

  @ParameterizedTest
  @CsvSource({
    "boom(new IllegalStateException(\"no\")), IllegalStateException: no",
    "boom(new AssertionError()), AssertionError",
    "boom(new NoSuchMethodError()), NoSuchMethodError",
    "boom(new StackOverflowError()), StackOverflowError"
  })
  void throwingInfoIsReported(String expression, String reason) throws IOException {
    ProviderSource odd =
        ODD.telling(expression)
            .constructedBy(
                """
                public OddModule() {}
                static ModuleInfo boom(RuntimeException thrown) { throw thrown; }
                static ModuleInfo boom(Error thrown) { throw thrown; }
                """);

    assertEquals("data module odd: info() failed: " + reason, problem(layer(odd), true));
  }

  @Test
  void missingInfoIsReported() throws IOException {
    String problem = problem(layer(ODD.telling("null")), true);

    assertTrue(problem.startsWith("data module odd: info() failed: NullPointerException"), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 'it cannot be created: IllegalAccessException: '",
    "false, 'its class cannot be used: '"
  })
  void nonPublicClassIsReported(boolean exported, String reason) throws IOException {
    TestLayer layer = layer(ODD).butWith("odds", ODD.withHead("final"));

    String problem = problem(layer, exported);

    assertTrue(problem.startsWith("data module odd: " + reason), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 'it cannot be created: NoSuchMethodException: odds.OddModule.<init>()'",
    "false, 'its class cannot be used: '"
  })
  void nonPublicConstructorIsReported(boolean exported, String reason) throws IOException {
    TestLayer layer = layer(ODD).butWith("odds", ODD.constructedBy("OddModule() {}"));

    String problem = problem(layer, exported);

    assertTrue(problem.startsWith("data module odd: " + reason), problem);
  }

  @ParameterizedTest
  @CsvSource({"true, 'its class is missing'", "false, 'its class cannot be used: '"})
  void missingClassIsReported(boolean exported, String reason) throws IOException {
    TestLayer layer = layer(ODD).butWithout("odds", "OddModule");

    String problem = problem(layer, exported);

    assertTrue(problem.startsWith("data module odd: " + reason), problem);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void missingDataTypeDoesNotAffectOthers(boolean exported) throws IOException {
    TestLayer layer = layer(ODD).butWithout("odds", "OddModule$Lamp");
    TestLayer defined = exported ? layer.define().exported() : layer.define();

    ModuleCatalog catalog = ModuleCatalog.of(defined.layer(), id -> !id.equals("off"));

    assertTrue(catalog.enabled().stream().anyMatch(entry -> entry.id().equals("good")));
  }
}
