package statusline.config.dropin;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import statusline.api.ModuleInfo;
import statusline.api.Report;
import statusline.config.module.ModuleDescriptors;

/// The ids that drop-ins may have: a vendor, a dash and a name. Stateless.
final class DropInIds {
  private static final String OURS = "statusline-";

  private DropInIds() {}

  /// {@return the ids of data modules, in the order of their classes}
  ///
  /// @param classNames names of the provider classes
  /// @throws DropInException if an id is not free
  static List<String> ofDataModules(List<String> classNames) throws DropInException {
    List<String> ids = new ArrayList<>();
    for (String className : classNames) {
      String id = ModuleInfo.idOf(className);
      if (ModuleDescriptors.imageIds().contains(id)) {
        throw new DropInException("the image already contains a data module with the id " + id);
      }
      requireOfVendor(id, "AcmeLoadModule");
      if (ids.contains(id)) {
        throw new DropInException("two of its data modules have the id " + id);
      }
      ids.add(id);
    }
    return ids;
  }

  /// {@return the ids of reports, in alphabetical order}
  ///
  /// @param classNames names of the provider classes
  /// @throws DropInException if an id is not free
  static List<String> ofReports(List<String> classNames) throws DropInException {
    var ids = new TreeSet<String>();
    for (String className : classNames) {
      String id = Report.idOf(className);
      requireOfVendor(id, "AcmeLoadReport");
      if (!ids.add(id)) {
        throw new DropInException("two of its reports have the id " + id);
      }
    }
    return List.copyOf(ids);
  }

  /// The ids of the image have no vendor.
  private static void requireOfVendor(String id, String example) throws DropInException {
    if (!ModuleInfo.isId(id) || id.indexOf('-') < 0 || id.startsWith(OURS)) {
      throw new DropInException(
          "the id \""
              + id
              + "\" is reserved; the class name must begin with a vendor, as "
              + example
              + " does for acme-load");
    }
  }
}
