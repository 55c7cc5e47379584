package statusline.tck;

/// A data module whose id differs from the one that its class name states.
public final class DuskModule extends LampStub {
  /// Creates a stateless data module.
  public DuskModule() {}
}
