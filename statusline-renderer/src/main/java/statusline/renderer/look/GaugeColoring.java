package statusline.renderer.look;

import statusline.renderer.theme.Choice;

/// The rule for the colour of a gauge's filled cells.
public enum GaugeColoring implements Choice {
  /// The data module chooses one tone.
  TONE("tone"),
  /// The value of the gauge and the thresholds decide the tone of all filled cells.
  THRESHOLDS("thresholds"),
  /// The position of each filled cell and the thresholds decide its tone.
  ZONES("zones"),
  /// The position of each filled cell decides its place in the colours of a gradient.
  GRADIENT("gradient");

  private final String key;

  GaugeColoring(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
