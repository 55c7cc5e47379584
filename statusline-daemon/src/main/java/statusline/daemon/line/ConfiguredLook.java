package statusline.daemon.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import statusline.config.Configuration;
import statusline.config.Key;
import statusline.config.LookKeys;
import statusline.config.module.PresetLooks;
import statusline.renderer.look.GaugeColoring;
import statusline.renderer.look.GaugeLook;
import statusline.renderer.look.GaugeStyle;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.GroupText;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Labels;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.look.Marks;
import statusline.renderer.look.Preset;
import statusline.renderer.look.SegmentRef;
import statusline.renderer.look.Separators;
import statusline.renderer.look.WidthSettings;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.ColorDepth;

/// Derives the look of lines from a configuration: its preset and the settings that override it.
final class ConfiguredLook {
  private static final Look STANDARD = PresetLooks.of(Preset.STANDARD);

  private static final Appearance[] BACKGROUNDS = {Appearance.DARK, Appearance.LIGHT};

  private final Configuration configuration;

  private ConfiguredLook(Configuration configuration) {
    this.configuration = configuration;
  }

  /// {@return the look; callers cache it}
  static Look of(Configuration configuration) {
    boolean isStandard =
        !configuration.hasSection("preset")
            && !configuration.hasSection("renderer")
            && configuration.modulesHiddenByProject().isEmpty()
            && configuration.installed().dropIns().isEmpty();
    return isStandard ? STANDARD : new ConfiguredLook(configuration).look();
  }

  private Look look() {
    Preset chosen = choice(LookKeys.PRESET, Preset.values()).orElse(Preset.STANDARD);
    Look preset = PresetLooks.of(chosen, configuration.installed());
    Look look = preset.withLayout(layout(preset.layout()));
    look = look.withTheme(configuration.theme().orElse(look.theme()));
    look = look.withStyle(choice(LookKeys.STYLE, LineStyle.values()).orElse(look.style()));
    look = look.withGlyphs(choice(LookKeys.GLYPHS, GlyphSet.values()).orElse(look.glyphs()));
    look = look.withSeparators(separators(look.separators()));
    return look.withGauge(gauge())
        .withMarks(marks())
        .withWidth(width())
        .withDepth(depth())
        .withBackground(choice(LookKeys.BACKGROUND, BACKGROUNDS))
        .withLabels(labels())
        .withLinks(configuration.flag(LookKeys.LINKS));
  }

  private Layout layout(Layout preset) {
    Optional<List<Configuration.Line>> configured = configuration.lines(LookKeys.LINES);
    List<LineLayout> lines = new ArrayList<>();
    if (configured.isPresent()) {
      for (Configuration.Line line : configured.get()) {
        lines.add(new LineLayout(GroupText.parse(line.left()), GroupText.parse(line.right())));
      }
    }
    Layout layout =
        new Layout(
            lines.isEmpty() ? preset.lines() : lines,
            priority(preset.priority()),
            refs(LookKeys.ON_DEMAND, preset.onDemand()),
            refs(LookKeys.HIDDEN, preset.hidden()),
            preset.known());
    Configuration own = configuration.own();
    return own == configuration ? layout : ofProject(layout).withOwn(of(own).layout());
  }

  /// A data module that a project's file hides is still loaded, because it may have a warning.
  private Layout ofProject(Layout layout) {
    List<SegmentRef> hidden = new ArrayList<>(layout.hidden());
    for (String id : configuration.modulesHiddenByProject()) {
      hidden.addAll(Layout.refs(id));
    }
    return layout.withHidden(hidden);
  }

  private List<KeptForm> priority(List<KeptForm> defaults) {
    Optional<List<String>> entries = configuration.texts(LookKeys.PRIORITY);
    return entries.isEmpty() ? defaults : KeptForm.list(String.join(" ", entries.get()));
  }

  private List<SegmentRef> refs(Key key, List<SegmentRef> defaults) {
    Optional<List<String>> names = configuration.texts(key);
    return names.isEmpty() ? defaults : Layout.refs(String.join(" ", names.get()));
  }

  private Separators separators(Separators preset) {
    Optional<String> group = configuration.text(LookKeys.SEPARATOR);
    Optional<String> cluster = configuration.text(LookKeys.INNER_SEPARATOR);
    return new Separators(
        group.isPresent() ? group : preset.group(),
        cluster.isPresent() ? cluster : preset.cluster());
  }

  private GaugeLook gauge() {
    return new GaugeLook(
        choice(LookKeys.GAUGE_STYLE, GaugeStyle.values()).orElse(GaugeStyle.SLANT),
        number(LookKeys.GAUGE_CELLS),
        choice(LookKeys.GAUGE_COLORING, GaugeColoring.values()).orElse(GaugeColoring.TONE),
        number(LookKeys.GAUGE_CAUTION_PERCENT),
        number(LookKeys.GAUGE_ALARM_PERCENT));
  }

  private Marks marks() {
    return new Marks(
        configuration.text(LookKeys.OLD_MARK),
        configuration.text(LookKeys.STALE_MARK),
        configuration.text(LookKeys.WARNING_MARK));
  }

  private Labels labels() {
    return configuration.texts(LookKeys.LABELS).map(Labels::parse).orElse(Labels.NONE);
  }

  private WidthSettings width() {
    OptionalLong width = configuration.count(LookKeys.WIDTH);
    boolean isWide = configuration.text(LookKeys.AMBIGUOUS_WIDTH).equals(Optional.of("wide"));
    return new WidthSettings(
        number(LookKeys.PADDING),
        width.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) width.getAsLong()),
        isWide);
  }

  private Optional<ColorDepth> depth() {
    return configuration.flag(LookKeys.COLOR_ENABLED)
        ? choice(LookKeys.COLORS, ColorDepth.values())
        : Optional.of(ColorDepth.NONE);
  }

  private int number(Key key) {
    return (int) configuration.count(key).orElse(0);
  }

  /// {@return the configured choice; empty also if the environment decides}
  private <C extends Choice> Optional<C> choice(Key key, C[] choices) {
    Optional<String> word = configuration.text(key);
    return word.isEmpty() ? Optional.empty() : Choice.named(choices, word.get());
  }
}
