/// The SPI of statusline: the types that the author of a data module uses.
///
/// This Java module depends only on the JDK. Interfaces that authors implement gain default methods
/// only. Interfaces that the broker implements may gain methods. Authors create records with static
/// factories, so that records can gain components.
@org.jspecify.annotations.NullMarked
module statusline.api {
  requires static org.jspecify;

  exports statusline.api;
}
