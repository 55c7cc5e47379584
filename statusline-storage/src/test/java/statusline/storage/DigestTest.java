package statusline.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  /// The expected values are those of `printf %s PATH | sha256sum | cut -c9-16`.
  @ParameterizedTest
  @CsvSource({
    "/, 82632443",
    "/opt/statusline, 3bf17a0b",
    "/home/dev/a b/é, a323ea50",
    "/tmp/漢字, 730aa7a0",
  })
  void pathDigestIsPartOfSha256OfUtf8Path(Path path, String digest) {
    assertEquals(digest, Digest.ofPath(path));
  }
}
