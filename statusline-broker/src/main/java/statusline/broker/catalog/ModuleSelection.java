package statusline.broker.catalog;

/// The user's selection of data modules.
@FunctionalInterface
public interface ModuleSelection {
  /// {@return whether a data module is enabled}
  ///
  /// @param id id of the data module
  boolean isEnabled(String id);
}
