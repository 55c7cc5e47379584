package statusline.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static statusline.tck.ContractRule.DESCRIBED;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import statusline.api.Fetched;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Segment;

/// The rule on the descriptor of a data module.
final class DescriptorChecks {
  private DescriptorChecks() {}

  static <T extends Record> void described(ContractSubject<T> subject) throws Exception {
    ModuleInfo info = subject.module().info();
    String name = "META-INF/statusline/" + info.id() + ".json";
    Optional<JsonObject> descriptor = read(subject.module().getClass().getModule(), name);
    if (descriptor.isEmpty()) {
      return;
    }
    compare(descriptor.get(), info);
    List<String> listed = segments(descriptor.get());
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      for (Segment segment : shown(subject, named.environment())) {
        DESCRIBED.require(
            listed.contains(segment.name()),
            "in " + named.name() + " the segment " + segment.name() + " of format");
      }
    }
  }

  private static Optional<JsonObject> read(Module module, String name) throws IOException {
    try (InputStream resource = module.getResourceAsStream(name)) {
      return resource == null
          ? Optional.empty()
          : Optional.of(JsonObject.of(JsonText.object(new String(resource.readAllBytes(), UTF_8))));
    } catch (IllegalArgumentException malformed) {
      throw DESCRIBED.violation(name + " is " + malformed.getMessage(), malformed);
    }
  }

  private static void compare(JsonObject descriptor, ModuleInfo info) {
    compare("id", descriptor.text("/id").orElse(""), info.id());
    compare("summary", descriptor.text("/summary").orElse(""), info.summary());
    compare("scope", descriptor.text("/scope").orElse(""), word(info.scope()));
    compare("effort", descriptor.text("/effort").orElse(""), word(info.effort()));
    Policy policy = Policy.of(descriptor.object("/policy").orElse(JsonObject.empty()));
    compare("policy", policy, info.policy());
  }

  private static void compare(String member, Object described, Object stated) {
    DESCRIBED.require(
        described.equals(stated), member + " " + described + ", but info returns " + stated);
  }

  private static List<String> segments(JsonObject descriptor) {
    List<String> names = new ArrayList<>();
    if (descriptor.members().get("segments") instanceof List<?> segments) {
      for (Object segment : segments) {
        if (segment instanceof Map<?, ?> members) {
          names.add(String.valueOf(members.get("name")));
        }
      }
    }
    return names;
  }

  /// Other rules decide whether a fetch may fail.
  private static <T extends Record> List<Segment> shown(
      ContractSubject<T> subject, FakeEnvironment environment) throws InterruptedException {
    var probe = ModuleProbe.of(subject.module(), environment);
    try {
      return probe.fetch() instanceof Fetched.Present<T>(T value)
          ? probe.format(subject.module().validate(value).value())
          : List.of();
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception failed) {
      return List.of();
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
