package statusline.config.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import statusline.api.JsonObject;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Preset;
import statusline.renderer.look.Topics;

/// Reads the suggestions in the descriptor of a drop-in. Not thread-safe.
final class SuggestionReader {
  private static final List<String> PRESETS = Stream.of(Preset.values()).map(Preset::key).toList();

  private final String id;
  private final JsonObject json;

  SuggestionReader(String id, JsonObject json) {
    this.id = id;
    this.json = json;
  }

  /// {@return the suggestions}
  ///
  /// @throws DescriptorException if one names an unknown preset, form or topic
  Suggestions read() throws DescriptorException {
    return new Suggestions(placements(), ranks(), onDemand(), topics());
  }

  private Map<String, List<Placement>> placements() throws DescriptorException {
    Map<String, List<Placement>> placements = new LinkedHashMap<>();
    for (JsonObject place : DescriptorReader.objects(json, "places")) {
      String preset = place.text("/preset").orElse("");
      if (!PRESETS.contains(preset)) {
        throw new DescriptorException("`places` names no preset");
      }
      boolean isTogether = place.flag("/together").orElse(false);
      String segments = segments(place) + (isTogether ? ".*" : "") + form(place, "longest");
      placements
          .computeIfAbsent(preset, name -> new ArrayList<>())
          .add(
              new Placement(
                  number(place, "line"),
                  place.text("/edge").orElse("").equals("right"),
                  number(place, "group"),
                  number(place, "cluster"),
                  number(place, "order"),
                  checked(segments)));
    }
    return placements;
  }

  private static int number(JsonObject place, String name) {
    return Math.clamp(place.integer("/" + name).orElse(1), 1, 10_000);
  }

  private String segments(JsonObject entry) {
    return entry.text("/segment").map(segment -> id + "." + segment).orElse(id);
  }

  private static String form(JsonObject entry, String name) {
    return entry.text("/" + name).map(form -> ":" + form).orElse("");
  }

  /// The renderer would refuse the whole layout because of one wrong name.
  private static String checked(String segments) throws DescriptorException {
    try {
      KeptForm.list(segments.replace(".*", ""));
      return segments;
    } catch (IllegalArgumentException wrong) {
      throw new DescriptorException(String.valueOf(wrong.getMessage()));
    }
  }

  private NavigableMap<Integer, List<String>> ranks() throws DescriptorException {
    NavigableMap<Integer, List<String>> ranks = new TreeMap<>();
    for (JsonObject entry : DescriptorReader.objects(json, "priority")) {
      String segments = checked(segments(entry) + form(entry, "form"));
      ranks.computeIfAbsent(number(entry, "rank"), rank -> new ArrayList<>()).add(segments);
    }
    return ranks;
  }

  private Map<String, List<String>> onDemand() {
    Map<String, List<String>> onDemand = new LinkedHashMap<>();
    for (String preset : PRESETS) {
      List<String> names = new ArrayList<>();
      if (json.texts("/onDemandIn").contains(preset)) {
        names.add(id);
      }
      for (JsonObject segment : DescriptorReader.objects(json, "segments")) {
        if (segment.texts("/onDemandIn").contains(preset)) {
          names.add(id + "." + segment.text("/name").orElse(""));
        }
      }
      onDemand.put(preset, names);
    }
    return onDemand;
  }

  private List<String> topics() throws DescriptorException {
    List<String> topics = new ArrayList<>();
    json.text("/topic").ifPresent(topic -> topics.add(id + "=" + topic));
    for (JsonObject segment : DescriptorReader.objects(json, "segments")) {
      String name = id + "." + segment.text("/name").orElse("");
      segment.text("/topic").ifPresent(topic -> topics.add(name + "=" + topic));
    }
    try {
      Topics.parse(String.join(" ", topics));
      return topics;
    } catch (IllegalArgumentException wrong) {
      throw new DescriptorException(String.valueOf(wrong.getMessage()));
    }
  }
}
