import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingDataTest {
  private static final Path ROOT = Path.of(System.getProperty("statusline.root"));

  @Test
  void documentIsValidAndNamesAnExistingTranscript(@TempDir Path folder) throws IOException {
    Path document = new TrainingData(ROOT, folder).document();
    JsonObject root = JsonParser.parseString(Files.readString(document)).getAsJsonObject();
    assertTrue(Files.exists(Path.of(root.get("transcript_path").getAsString())));
    assertTrue(root.has("model") && root.has("rate_limits") && root.has("prompt_cache"));
  }

  @Test
  void repositoryIsInARebase(@TempDir Path folder) throws IOException {
    Path repository = new TrainingData(ROOT, folder).repository();
    assertEquals("1\n", Files.readString(repository.resolve(".git/rebase-merge/msgnum")));
    assertTrue(Files.isDirectory(repository.resolve(".git/objects")));
  }
}
