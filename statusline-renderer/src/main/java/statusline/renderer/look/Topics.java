package statusline.renderer.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.renderer.theme.Choice;
import statusline.renderer.theme.Topic;

/// The topics of segments. Immutable.
///
/// @param refs references to data modules and segments
/// @param topics the topic of each reference
public record Topics(List<SegmentRef> refs, List<Topic> topics) {
  /// No segment has a topic.
  public static final Topics NONE = new Topics(List.of(), List.of());

  public Topics {
    refs = List.copyOf(refs);
    topics = List.copyOf(topics);
  }

  /// {@return the topics of a text such as `git=code session.duration=time`}
  ///
  /// @throws IllegalArgumentException if a reference or a topic is invalid
  public static Topics parse(String text) {
    List<SegmentRef> refs = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    for (String entry : text.split(" ", -1)) {
      int sign = entry.indexOf('=');
      if (sign > 0) {
        refs.addAll(Layout.refs(entry.substring(0, sign)));
        topics.add(topic(entry.substring(sign + 1)));
      }
    }
    return new Topics(refs, topics);
  }

  private static Topic topic(String key) {
    Optional<Topic> topic = Choice.named(Topic.values(), key);
    if (topic.isEmpty()) {
      throw new IllegalArgumentException(key + " is not a topic");
    }
    return topic.get();
  }

  /// {@return the topic of a segment, or else of its data module}
  public Topic of(String moduleId, String segment) {
    Topic ofModule = Topic.OTHER;
    for (int i = 0; i < refs.size(); i++) {
      SegmentRef ref = refs.get(i);
      if (ref.isExactly(moduleId, segment)) {
        return topics.get(i);
      }
      ofModule = ref.covers(moduleId, segment) ? topics.get(i) : ofModule;
    }
    return ofModule;
  }
}
