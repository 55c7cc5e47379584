package statusline.tck;

import statusline.api.ModuleInfo;

/// A data module whose class is not public.
final class HiddenModule extends LampStub {
  /// Creates a stateless data module.
  public HiddenModule() {}

  @Override
  public ModuleInfo info() {
    ModuleInfo sound = super.info();
    return new ModuleInfo("hidden", sound.summary(), sound.scope(), sound.policy());
  }
}
