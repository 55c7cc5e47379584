package statusline.broker.snapshot;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// Encodes segments in the fields of the wire protocol.
final class SegmentCodec {
  private static final int NAME = 1;
  private static final int LINK = 2;
  private static final int FULL = 3;
  private static final int BRIEF = 4;
  private static final int MINIMAL = 5;

  private static final int TONE = 1;
  private static final int TEXT = 2;
  private static final int GAUGE = 3;
  private static final int GLYPH = 4;

  private SegmentCodec() {}

  static byte[] bytes(Segment segment) {
    var fields = new FieldWriter().put(NAME, segment.name());
    segment.link().ifPresent(link -> fields.put(LINK, link.toString()));
    putAll(fields, FULL, segment.full());
    putAll(fields, BRIEF, segment.brief());
    putAll(fields, MINIMAL, segment.minimal());
    return fields.bytes();
  }

  private static void putAll(FieldWriter fields, int tag, List<Part> parts) {
    for (Part part : parts) {
      fields.put(tag, bytes(part));
    }
  }

  private static byte[] bytes(Part part) {
    var fields = new FieldWriter().put(TONE, part.tone().name());
    if (part instanceof Part.Text text) {
      fields.put(TEXT, text.text());
    } else if (part instanceof Part.Gauge gauge) {
      fields.put(GAUGE, Integer.toString(gauge.percent()));
    } else if (part instanceof Part.Sign(Glyph glyph, Tone unused)) {
      fields.put(GLYPH, glyph.ascii()).put(GLYPH, glyph.unicode());
      fields.put(GLYPH, glyph.nerdFont()).put(GLYPH, glyph.emoji());
    }
    return fields.bytes();
  }

  /// {@return a decoded segment}
  ///
  /// @throws IOException if the bytes are malformed
  static Segment segment(byte[] bytes) throws IOException {
    String name = "";
    Optional<URI> link = Optional.empty();
    List<Part> full = new ArrayList<>();
    List<Part> brief = new ArrayList<>();
    List<Part> minimal = new ArrayList<>();
    var fields = new FieldReader(bytes);
    while (fields.next()) {
      switch (fields.tag()) {
        case NAME -> name = fields.text();
        case LINK -> link = Optional.of(address(fields.text()));
        case FULL -> full.add(part(fields.bytes()));
        case BRIEF -> brief.add(part(fields.bytes()));
        case MINIMAL -> minimal.add(part(fields.bytes()));
        default -> {}
      }
    }
    if (name.isBlank()) {
      throw new IOException("a segment has no name");
    }
    return new Segment(name, full, brief, minimal, link);
  }

  private static Part part(byte[] bytes) throws IOException {
    Tone tone = Tone.VALUE;
    String text = "";
    int percent = -1;
    List<String> glyph = new ArrayList<>();
    var fields = new FieldReader(bytes);
    while (fields.next()) {
      switch (fields.tag()) {
        case TONE -> tone = tone(fields.text());
        case TEXT -> text = fields.text();
        case GAUGE -> percent = number(fields.text());
        case GLYPH -> glyph.add(fields.text());
        default -> {}
      }
    }
    if (glyph.size() == 4) {
      var sign = new Glyph(glyph.get(0), glyph.get(1), glyph.get(2), glyph.get(3));
      return Part.sign(sign, tone);
    }
    return percent >= 0 ? Part.gauge(percent, tone) : Part.text(text, tone);
  }

  private static URI address(String text) throws IOException {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw new IOException("malformed link", malformed);
    }
  }

  private static Tone tone(String name) throws IOException {
    try {
      return Tone.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new IOException("unknown tone", unknown);
    }
  }

  private static int number(String digits) throws IOException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException malformed) {
      throw new IOException("malformed number", malformed);
    }
  }
}
