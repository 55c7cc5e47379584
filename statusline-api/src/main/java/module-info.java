/// The SPI: everything the author of a data module names, and nothing else.
///
/// Depends on the JDK alone. Types here grow by default methods and by new methods of the
/// interfaces that the broker implements; records that an author builds have static factories.
@org.jspecify.annotations.NullMarked
module statusline.api {
  requires static org.jspecify;

  exports statusline.api;
}
