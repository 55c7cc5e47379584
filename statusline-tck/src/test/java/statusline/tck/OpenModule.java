package statusline.tck;

import statusline.api.ModuleInfo;

/// A data module whose class is not final.
public class OpenModule extends LampStub {
  /// Creates a stateless data module.
  public OpenModule() {}

  @Override
  public ModuleInfo info() {
    ModuleInfo sound = super.info();
    return new ModuleInfo("open", sound.summary(), sound.scope(), sound.policy());
  }
}
