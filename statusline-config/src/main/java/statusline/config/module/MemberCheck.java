package statusline.config.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.config.file.Nearest;

/// Finds members in the descriptor of a drop-in that have no effect. A descriptor for a later
/// version may have them, so they do not make it unusable. Not thread-safe.
final class MemberCheck {
  private static final List<String> ROOT =
      List.of(
          "id",
          "summary",
          "topic",
          "scope",
          "effort",
          "policy",
          "programs",
          "facts",
          "settings",
          "sharedSettings",
          "dated",
          "segments",
          "onDemandIn",
          "priority",
          "places");

  private static final List<String> POLICY =
      List.of(
          "refreshInterval",
          "cacheTTL",
          "stalenessThreshold",
          "timeout",
          "maxRetries",
          "retryBackoff",
          "maxConcurrent");

  private static final String SETTINGS =
      "name type min max values default defaultText setIn description";

  private static final String PLACES =
      "preset line edge group cluster order segment longest together";

  /// The members of the objects in a list, by its name.
  private static final Map<String, String> LISTS = lists();

  private final JsonObject json;
  private final List<String> faults = new ArrayList<>();

  private MemberCheck(JsonObject json) {
    this.json = json;
  }

  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put("programs", "name if unlessSet");
    lists.put("settings", SETTINGS);
    lists.put("segments", "name description topic signs onDemandIn");
    lists.put("priority", "rank segment form");
    lists.put("places", PLACES);
    return lists;
  }

  /// {@return a sentence without a full stop for each member without effect}
  static List<String> faults(JsonObject json) {
    var check = new MemberCheck(json);
    check.compare("", json, ROOT);
    check.compare("policy: ", json.object("/policy").orElse(JsonObject.empty()), POLICY);
    LISTS.forEach(check::list);
    check.segments();
    return List.copyOf(check.faults);
  }

  private void compare(String where, JsonObject members, List<String> known) {
    for (Object member : members.members().keySet()) {
      String name = String.valueOf(member);
      if (!known.contains(name)) {
        String unknown = where + "unknown member \"" + name + "\"";
        faults.add(unknown + Nearest.suggestion(Nearest.of(name, known)));
      }
    }
  }

  private void list(String name, String known) {
    if (json.members().get(name) != null && !(json.members().get(name) instanceof List<?>)) {
      faults.add("\"" + name + "\" must be a list");
    }
    for (JsonObject element : DescriptorReader.objects(json, name)) {
      compare(name + ": ", element, List.of(known.split(" ", -1)));
      for (JsonObject sign : DescriptorReader.objects(element, "signs")) {
        compare("signs: ", sign, List.of("sign", "meaning"));
      }
    }
  }

  private void segments() {
    List<String> names = new ArrayList<>();
    for (JsonObject segment : DescriptorReader.objects(json, "segments")) {
      String name = segment.text("/name").orElse("");
      names.add(name);
      if (!ModuleInfo.isId(name)) {
        faults.add(
            "the segment \"" + name + "\" must be words of lower-case letters joined by dashes");
      }
    }
    for (String list : List.of("places", "priority")) {
      for (JsonObject entry : DescriptorReader.objects(json, list)) {
        String name = entry.text("/segment").orElse("");
        if (!name.isEmpty() && !names.contains(name)) {
          String unlisted = list + ": \"segments\" does not list the segment \"" + name + "\"";
          faults.add(unlisted + Nearest.suggestion(Nearest.of(name, names)));
        }
      }
    }
  }
}
