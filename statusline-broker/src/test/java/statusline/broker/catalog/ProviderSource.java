package statusline.broker.catalog;

/// The source of a data module that does something odd, for tests to compile.
///
/// @param className simple name
/// @param id that its info returns
/// @param head of the class, before the word `class`
/// @param initialiser statements of its static initialiser
/// @param constructor the constructor, with its visibility
/// @param info expression that its `info` returns
record ProviderSource(
    String className, String head, String initialiser, String constructor, String info) {
  static ProviderSource of(String className, String id) {
    String info = "new ModuleInfo(\"%s\", \"for tests\", Scope.Kind.MACHINE, Policy.everyLine())";
    return new ProviderSource(
        className, "public final", "", "public " + className + "() {}", info.formatted(id));
  }

  ProviderSource withHead(String other) {
    return new ProviderSource(className, other, initialiser, constructor, info);
  }

  ProviderSource initialisedBy(String statements) {
    return new ProviderSource(className, head, statements, constructor, info);
  }

  ProviderSource constructedBy(String other) {
    return new ProviderSource(className, head, initialiser, other, info);
  }

  ProviderSource telling(String expression) {
    return new ProviderSource(className, head, initialiser, constructor, expression);
  }

  /// {@return the source}
  ///
  /// @param packageName of the class
  /// @param mark a system property that its static initialiser sets first
  String text(String packageName, String mark) {
    return """
    package %s;
    import java.util.List;
    import statusline.api.*;
    %s class %s implements DataModule<%s.Lamp> {
      static { System.setProperty("%s", "yes"); init(); }
      private static void init() { if (true) { %s } }
      %s
      private static ModuleInfo told() { return %s; }
      public record Lamp() {}
      public ModuleInfo info() { return told(); }
      public Scope scope(ScopeContext context) { return Scope.machine(); }
      public Fetched<Lamp> fetch(ModuleContext context) { return Fetched.absent("dark"); }
      public List<Segment> format(Lamp lamp, FormatContext context) { return List.of(); }
    }
    """
        .formatted(packageName, head, className, className, mark, initialiser, constructor, info);
  }
}
