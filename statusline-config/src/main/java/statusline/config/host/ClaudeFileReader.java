package statusline.config.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.storage.Digest;
import statusline.storage.PlainFile;

/// Reads a `.claude.json` as a stream. As in the host, the last one of duplicate members counts.
final class ClaudeFileReader {
  private static final int MAX_THEME_CHARS = 64;

  private final JsonReader json;
  private final Map<String, Boolean> trust = new HashMap<>();
  private @Nullable String theme;
  private @Nullable String account;

  private ClaudeFileReader(JsonReader json) {
    this.json = json;
  }

  /// {@return the content of a file}
  ///
  /// @param maxBytes size from which a file counts as invalid
  /// @throws IOException if the file cannot be read or is not a JSON object
  static ClaudeFile read(Path file, long maxBytes) throws IOException {
    try (InputStream bytes = new LimitedInput(PlainFile.open(file), maxBytes);
        var json = new JsonReader(new InputStreamReader(bytes, UTF_8))) {
      json.setStrictness(Strictness.STRICT);
      return new ClaudeFileReader(json).file();
    }
  }

  /// {@return a short text member of a file's object; empty if there is none}
  ///
  /// @param maxBytes size from which a file counts as invalid
  /// @param member name of the member
  /// @throws IOException if the file cannot be read or is not a JSON object
  static Optional<String> text(Path file, long maxBytes, String member) throws IOException {
    try (InputStream bytes = new LimitedInput(PlainFile.open(file), maxBytes);
        var json = new JsonReader(new InputStreamReader(bytes, UTF_8))) {
      json.setStrictness(Strictness.STRICT);
      return new ClaudeFileReader(json).text(member);
    }
  }

  private Optional<String> text(String member) throws IOException {
    String text = null;
    beginRoot();
    while (json.hasNext()) {
      if (json.nextName().equals(member)) {
        text = theme();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return Optional.ofNullable(text);
  }

  private ClaudeFile file() throws IOException {
    beginRoot();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "theme" -> theme = theme();
        case "oauthAccount" -> account = account();
        case "projects" -> projects();
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new IOException("text follows the JSON object");
    }
    return new ClaudeFile(Optional.ofNullable(theme), Optional.ofNullable(account), trust);
  }

  private void beginRoot() throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      throw new IOException("it is not a JSON object");
    }
    json.beginObject();
  }

  private @Nullable String theme() throws IOException {
    String name = string();
    return name == null || name.length() > MAX_THEME_CHARS ? null : name;
  }

  private @Nullable String account() throws IOException {
    String id = null;
    if (isObject()) {
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("accountUuid")) {
          id = string();
        } else {
          json.skipValue();
        }
      }
      json.endObject();
    }
    return id == null ? null : Digest.of(id);
  }

  private void projects() throws IOException {
    trust.clear();
    if (!isObject()) {
      return;
    }
    json.beginObject();
    while (json.hasNext()) {
      String folder = json.nextName();
      Boolean isTrusted = projectTrust();
      if (isTrusted == null) {
        trust.remove(folder);
      } else {
        trust.put(folder, isTrusted);
      }
    }
    json.endObject();
  }

  private @Nullable Boolean projectTrust() throws IOException {
    Boolean isTrusted = null;
    if (isObject()) {
      json.beginObject();
      while (json.hasNext()) {
        boolean isWanted = json.nextName().equals("hasTrustDialogAccepted");
        isTrusted = isWanted ? flag() : isTrusted;
        if (!isWanted) {
          json.skipValue();
        }
      }
      json.endObject();
    }
    return isTrusted;
  }

  /// {@return whether an object begins; any other value is skipped}
  private boolean isObject() throws IOException {
    boolean isObject = json.peek() == JsonToken.BEGIN_OBJECT;
    if (!isObject) {
      json.skipValue();
    }
    return isObject;
  }

  private @Nullable String string() throws IOException {
    if (json.peek() == JsonToken.STRING) {
      return json.nextString();
    }
    json.skipValue();
    return null;
  }

  private @Nullable Boolean flag() throws IOException {
    if (json.peek() == JsonToken.BOOLEAN) {
      return json.nextBoolean();
    }
    json.skipValue();
    return null;
  }
}
