import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NpmPackagesTest {
  @ParameterizedTest
  @CsvSource({"Linux, linux", "Mac OS X, darwin"})
  void operatingSystemHasTheNameOfNpm(String name, String expected) {
    assertEquals(expected, NpmPackages.os(name));
  }

  @ParameterizedTest
  @CsvSource({"amd64, x64", "x86_64, x64", "aarch64, arm64"})
  void architectureHasTheNameOfNpm(String architecture, String expected) {
    assertEquals(expected, NpmPackages.cpu(architecture));
  }

  @Test
  void placeholdersAreReplaced() {
    assertEquals(
        "statusline-darwin-arm64 1.2.3 for darwin on arm64, user@example.com",
        NpmPackages.fillIn(
            "@PLATFORM_PACKAGE@ @VERSION@ for @OS@ on @CPU@, user@example.com",
            "1.2.3",
            "darwin",
            "arm64"));
  }
}
