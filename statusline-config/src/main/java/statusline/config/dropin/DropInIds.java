package statusline.config.dropin;

import statusline.api.ModuleInfo;
import statusline.config.module.ModuleDescriptors;

/// The ids that drop-ins may have: a vendor, a dash and a name. Stateless.
public final class DropInIds {
  private static final String OURS = "statusline-";

  private DropInIds() {}

  /// {@return whether a third party may use an id}
  public static boolean isFree(String id) {
    return ModuleInfo.isId(id)
        && id.indexOf('-') > 0
        && !id.startsWith(OURS)
        && !ModuleDescriptors.imageIds().contains(id);
  }

  static void requireFree(String id) throws DropInException {
    if (ModuleDescriptors.imageIds().contains(id)) {
      throw new DropInException("the image already contains a data module with the id " + id);
    }
    if (!isFree(id)) {
      throw new DropInException(
          "the id \""
              + id
              + "\" is reserved; the class name must begin with a vendor, as AcmeLoadModule does"
              + " for acme-load");
    }
  }
}
