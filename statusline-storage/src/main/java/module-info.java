/// Safe access to files, and small data structures that several parts use.
@org.jspecify.annotations.NullMarked
module statusline.storage {
  requires static org.jspecify;

  exports statusline.storage;
  exports statusline.storage.guard;
}
