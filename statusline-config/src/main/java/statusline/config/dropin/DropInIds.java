package statusline.config.dropin;

import statusline.api.ModuleInfo;
import statusline.config.module.ModuleDescriptors;

/// The ids that drop-ins may have: a vendor, a dash and a name. Stateless.
final class DropInIds {
  private static final String OURS = "statusline-";

  private DropInIds() {}

  /// Throws if a third party may not use an id.
  static void requireFree(String id) throws DropInException {
    if (ModuleDescriptors.imageIds().contains(id)) {
      throw new DropInException("the image already contains a data module with the id " + id);
    }
    if (!ModuleInfo.isId(id) || id.indexOf('-') < 0 || id.startsWith(OURS)) {
      throw new DropInException(
          "the id \""
              + id
              + "\" is reserved; the class name must begin with a vendor, as AcmeLoadModule does"
              + " for acme-load");
    }
  }
}
