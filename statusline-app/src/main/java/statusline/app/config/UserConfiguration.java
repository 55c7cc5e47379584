package statusline.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.JsonObject;
import statusline.broker.input.Document;
import statusline.broker.input.DocumentReader;

/// What the user decided: `statusline.user.json` in the host's configuration directory, over the
/// built-in defaults. Comments and trailing commas are tolerated.
///
/// A file that cannot be read breaks nothing: what could be read of it counts, and its problem is
/// told beside the line.
///
/// @param json what could be read
/// @param problem what was wrong with the file
public record UserConfiguration(JsonObject json, Optional<String> problem) {
  /// The file's name.
  public static final String FILE_NAME = "statusline.user.json";

  private static final int MAX_BYTES = 1 << 20;

  /// {@return the configuration of the account that the environment names}
  public static UserConfiguration read(Environment environment) {
    Path file = environment.configDirectory().resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      Optional<String> problem =
          Files.exists(file) ? Optional.of("it is not a file") : Optional.empty();
      return new UserConfiguration(JsonObject.empty(), problem);
    }
    try (InputStream content = Files.newInputStream(file)) {
      Document document = DocumentReader.ofConfiguration().read(content.readNBytes(MAX_BYTES));
      return new UserConfiguration(document.json(), document.problem());
    } catch (NoSuchFileException goneMeanwhile) {
      return new UserConfiguration(JsonObject.empty(), Optional.empty());
    } catch (IOException unreadable) {
      return new UserConfiguration(JsonObject.empty(), Optional.of("it cannot be read"));
    }
  }

  /// {@return the section `modules`: an object for each id}
  public JsonObject modules() {
    return json.object("/modules").orElse(JsonObject.empty());
  }
}
