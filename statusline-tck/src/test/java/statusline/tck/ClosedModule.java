package statusline.tck;

import statusline.api.ModuleInfo;

/// A data module whose class has no public constructor.
public final class ClosedModule extends LampStub {
  ClosedModule() {}

  @Override
  public ModuleInfo info() {
    ModuleInfo sound = super.info();
    return new ModuleInfo("closed", sound.summary(), sound.scope(), sound.policy());
  }
}
