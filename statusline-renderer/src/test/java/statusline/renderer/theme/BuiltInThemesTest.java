package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInThemesTest {
  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void themeIsFoundByName(String name) {
    Theme theme = BuiltInThemes.named(name).orElseThrow();

    assertEquals(name, theme.name());
    assertEquals(Appearance.ANY, theme.appearance());
    assertNotEquals(theme.dark(), theme.light());
  }

  @Test
  void defaultIsTheFirstTheme() {
    assertEquals(BuiltInThemes.names().getFirst(), BuiltInThemes.standard().name());
    assertEquals(BuiltInThemes.named("spectrum").orElseThrow(), BuiltInThemes.standard());
    assertEquals(BuiltInThemes.names().size(), new HashSet<>(BuiltInThemes.names()).size());
  }

  @Test
  void rolesAreNumbered() {
    Set<Integer> numbers = new HashSet<>();
    for (TextRole role : TextRole.values()) {
      numbers.add(role.index());
      assertTrue(role.index() >= 0 && role.index() < TextRole.COUNT, role.key());
    }

    assertEquals(TextRole.COUNT, numbers.size());
    assertEquals(TextRole.COUNT, TextRole.values().length);
  }

  @Test
  void unknownNameIsEmpty() {
    assertTrue(BuiltInThemes.named("no-such-theme").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.class,
      names = {"DARK", "LIGHT"})
  void defaultHasOneHueForEachGroup(Appearance appearance) {
    Colors colors = BuiltInThemes.standard().on(appearance);
    Set<Color> hues = new HashSet<>();
    List<Topic> groups =
        List.of(Topic.IDENTITY, Topic.PLACE, Topic.CONTEXT, Topic.LIMITS, Topic.MONEY, Topic.TIME);
    for (Topic topic : groups) {
      hues.add(colors.of(topic).tones().of(TextRole.VALUE).color());
    }

    assertEquals(groups.size(), hues.size());
    assertEquals(value(colors, Topic.PLACE), value(colors, Topic.CODE));
    assertEquals(value(colors, Topic.CONTEXT), value(colors, Topic.CACHE));
  }

  @Test
  void fourThemesHaveAHueForEachSegment() {
    List<String> found = new ArrayList<>();
    for (String name : BuiltInThemes.names()) {
      Colors colors = BuiltInThemes.named(name).orElseThrow().on(Appearance.DARK);
      Set<Color> hues = new HashSet<>();
      for (Topic topic : Topic.values()) {
        hues.add(value(colors, topic));
      }
      if (hues.size() == Topic.values().length) {
        found.add(name);
      }
    }

    assertEquals(List.of("dusk", "rosewood", "linen", "glacier"), found);
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void amberAndRedAreReservedForThresholds(String name) {
    for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
      Colors colors = BuiltInThemes.named(name).orElseThrow().on(appearance);
      for (Topic topic : Topic.values()) {
        for (TextRole role : List.of(TextRole.VALUE, TextRole.LABEL, TextRole.IDENTITY)) {
          Color color = colors.of(topic).tones().of(role).color();
          assertTrue(
              color.kind() != Color.Kind.RGB || !isWarm(color.value()),
              name + " " + appearance + " " + topic + " " + role + ColorText.format(color));
        }
      }
    }
  }

  /// Returns whether a colour is saturated and its hue is between red and yellow.
  private static boolean isWarm(int rgb) {
    int red = rgb >> 16;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    return red > green && green >= blue && red - blue > 60;
  }

  private static Color value(Colors colors, Topic topic) {
    return colors.of(topic).tones().of(TextRole.VALUE).color();
  }
}
