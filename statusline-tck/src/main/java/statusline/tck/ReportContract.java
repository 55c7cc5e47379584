package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules for reports as a JUnit test. The test class of a report implements this interface.
public interface ReportContract extends ReportSubject {
  /// All rules, {@link ReportRule}.
  @Test
  default void reportKeepsAllRules() {
    assertEquals(List.of(), ReportRule.brokenBy(this));
  }
}
