package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCountTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "950, 950",
    "999, 999",
    "1000, 1k",
    "1499, 1k",
    "1500, 2k",
    "84000, 84k",
    "200000, 200k",
    "999499, 999k",
    "999500, 1M",
    "1000000, 1M",
    "1049999, 1M",
    "1050000, 1.1M",
    "1200000, 1.2M",
    "1949999, 1.9M",
    "1950000, 2M",
    "12340000, 12.3M",
    "9223372036854775807, 9223372036854.8M",
  })
  void formatsTokens(long tokens, String text) {
    assertEquals(text, TokenCount.text(tokens));
  }
}
