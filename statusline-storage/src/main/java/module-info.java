/// Safe access to files, and the small stores in memory that several parts use.
@org.jspecify.annotations.NullMarked
module statusline.storage {
  requires static org.jspecify;

  exports statusline.storage;
}
