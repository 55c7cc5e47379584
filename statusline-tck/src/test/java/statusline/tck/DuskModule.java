package statusline.tck;

/// A data module whose id is not the one that its class name states.
public final class DuskModule extends LampStub {
  /// Has no state.
  public DuskModule() {}
}
