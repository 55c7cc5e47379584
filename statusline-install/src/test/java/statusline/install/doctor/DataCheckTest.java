package statusline.install.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataCheckTest {
  private final DoctorReport report = new DoctorReport();

  @Test
  void detailsOfModulesAreFacts() throws Exception {
    DataCheck.details(
        """
        {"line": "", "modules": [{"module": "git", "details": []}, {"module": "cost",
          "details": ["source: embedded", "no complete price: mystery-9"]}, {"module": "time"}]}
        """,
        report);

    assertEquals(
        Map.of("data of cost", "source: embedded; no complete price: mystery-9"), report.facts());
  }

  @Test
  void malformedExplanationIsReported() {
    assertThrows(IOException.class, () -> DataCheck.details("{", report));
  }

  @Test
  void agesAreCountedInDays() {
    DataCheck.ages(LocalDate.of(2020, 1, 1), report);

    report
        .facts()
        .forEach((name, age) -> assertEquals(", 0 days old", age.substring(age.indexOf(','))));
  }
}
