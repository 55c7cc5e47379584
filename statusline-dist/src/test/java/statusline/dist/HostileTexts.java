package statusline.dist;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Documents with hostile encodings, escape sequences and shell commands.
final class HostileTexts {
  private HostileTexts() {}

  /// {@return all documents}
  ///
  /// @param marker file that is created if a text is run as a command
  static List<Hostile> all(Path marker) {
    List<Hostile> all = new ArrayList<>(encodings());
    all.addAll(sequences());
    all.addAll(commands(marker));
    return all;
  }

  private static List<Hostile> encodings() {
    String marked = "\ufeff" + Hostile.GOOD;
    byte[] wide = marked.getBytes(StandardCharsets.UTF_16LE);
    return List.of(
        Hostile.of(14, "a byte order mark", marked),
        new Hostile(14, "UTF-16", ImageRun.whole(wide)),
        Hostile.ofModel(15, "half a pair", "\\ud800"),
        Hostile.ofModel(15, "a pair the wrong way round", "\\udc00\\ud800"),
        Hostile.ofModel(15, "a raw surrogate", 0xed, 0xa0, 0x80),
        Hostile.ofModel(16, "bytes of no encoding", 0xff, 0xfe),
        Hostile.ofModel(16, "an overlong slash", 0xc0, 0xaf),
        Hostile.ofModel(16, "half a character", 0xe2, 0x82),
        Hostile.ofModel(17, "a raw NUL", 'a', 0, 'b'),
        Hostile.ofModel(17, "an escaped NUL", "a\\u0000b"));
  }

  private static List<Hostile> sequences() {
    return List.of(
        Hostile.ofModel(
            21, "a title and the clipboard", "\\u001b]0;PWN\\u0007\\u001b]52;c;cm0gLXJm\\u0007"),
        Hostile.ofModel(22, "C1 controls", "\\u009b2J\\u009d0;x\\u009c"),
        Hostile.ofDirectory(23, "text the other way round", "/tmp/\\u202Egpj.exe\\u2066"),
        Hostile.ofModel(24, "5,000 marks on one letter", "Z" + "\u0301".repeat(5_000)),
        Hostile.ofModel(24, "2,000 joined women", "\\ud83d\\udc69\\u200d".repeat(2_000)),
        Hostile.ofDirectory(25, "line ends in a name", "/tmp/a\\nb\\rc\\t\\u2028d"));
  }

  private static List<Hostile> commands(Path marker) {
    List<Hostile> all = new ArrayList<>();
    for (String command :
        List.of(
            "$(touch " + marker + ")",
            "`touch " + marker + "`",
            "; touch " + marker,
            "--upload-pack=touch " + marker,
            "-C/",
            "ext::sh -c touch% " + marker)) {
      all.add(Hostile.ofModel(27, "model " + command, command));
      all.add(Hostile.ofDirectory(27, "directory " + command, command));
      all.add(Hostile.ofDirectory(27, "directory /" + command, "/" + command));
    }
    return all;
  }
}
