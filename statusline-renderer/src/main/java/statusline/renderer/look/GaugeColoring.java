package statusline.renderer.look;

import statusline.renderer.theme.Choice;

/// What decides the colour of a gauge's filled cells.
public enum GaugeColoring implements Choice {
  /// The data module, by thresholds of its own.
  TONE("tone"),
  /// The gauge's thresholds: all filled cells in one colour, by the value.
  THRESHOLDS("thresholds"),
  /// The gauge's thresholds: each filled cell by its own place.
  ZONES("zones");

  private final String key;

  GaugeColoring(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
