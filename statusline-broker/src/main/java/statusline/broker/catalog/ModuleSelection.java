package statusline.broker.catalog;

/// Which data modules the user wants.
@FunctionalInterface
public interface ModuleSelection {
  /// {@return whether a data module is to be loaded}
  ///
  /// @param id of the data module
  boolean isEnabled(String id);
}
