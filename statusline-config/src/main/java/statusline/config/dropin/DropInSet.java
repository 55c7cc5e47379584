package statusline.config.dropin;

import java.util.ArrayList;
import java.util.List;
import statusline.config.module.DropInDescriptor;
import statusline.config.module.InstalledModules;

/// The drop-ins of an account at one moment. Immutable.
///
/// @param version a number that changes with the content
/// @param all drop-ins, loaded or not, in alphabetical order
/// @param installed the data modules in the image and of trusted drop-ins
/// @param problem why no drop-in can be loaded; empty if there is no such reason
public record DropInSet(
    long version, List<DropIn> all, InstalledModules installed, String problem) {
  /// The set of an account without drop-ins.
  public static final DropInSet NONE = new DropInSet(0, List.of(), InstalledModules.IMAGE, "");

  public DropInSet {
    all = List.copyOf(all);
  }

  /// {@return the set of an account whose folder has not been read yet}
  static DropInSet unread() {
    return new DropInSet(0, List.of(), InstalledModules.incomplete(), "");
  }

  /// {@return the set that a look at a folder finds}
  static DropInSet of(long version, DropInFolder folder) {
    try {
      List<DropIn> all = folder.look();
      return new DropInSet(version, all, InstalledModules.with(described(all)), "");
    } catch (DropInException unusable) {
      String problem = String.valueOf(unusable.getMessage());
      return new DropInSet(version, List.of(), InstalledModules.IMAGE, problem);
    }
  }

  private static List<DropInDescriptor> described(List<DropIn> all) {
    List<DropInDescriptor> described = new ArrayList<>();
    for (DropIn dropIn : all) {
      if (dropIn.state() == DropIn.State.TRUSTED || dropIn.state() == DropIn.State.QUARANTINED) {
        described.addAll(dropIn.modules());
      }
    }
    return described;
  }

  /// {@return the trusted drop-ins, which are loaded}
  public List<DropIn> trusted() {
    List<DropIn> trusted = new ArrayList<>();
    for (DropIn dropIn : all) {
      if (dropIn.state() == DropIn.State.TRUSTED) {
        trusted.add(dropIn);
      }
    }
    return trusted;
  }

  /// {@return whether another set has the same content}
  boolean isLike(DropInSet other) {
    return all.equals(other.all)
        && problem.equals(other.problem)
        && installed.equals(other.installed);
  }
}
