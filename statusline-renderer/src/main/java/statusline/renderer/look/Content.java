package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

/// What lines show. Immutable.
///
/// @param layout the positions of segments
/// @param topics what segments are about
/// @param labels the labels that replace those of segments
public record Content(Layout layout, Topics topics, Labels labels) {
  public Content {
    requireNonNull(layout, "layout");
    requireNonNull(topics, "topics");
    requireNonNull(labels, "labels");
  }

  Content with(Layout other) {
    return new Content(other, topics, labels);
  }

  Content with(Topics other) {
    return new Content(layout, other, labels);
  }

  Content with(Labels other) {
    return new Content(layout, topics, other);
  }
}
