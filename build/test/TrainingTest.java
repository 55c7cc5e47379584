import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TrainingTest {
  @Test
  void classOfTheJdkIsSelectedOnlyIfFirstLinesNeedIt() {
    List<String> loaded = List.of("java/lang/Object id: 1", "java/util/Unused id: 2");
    assertEquals(
        List.of("java/lang/Object id: 1"), Training.select(loaded, List.of("java/lang/Object")));
  }

  @Test
  void classOfTheImageIsAlwaysSelected() {
    List<String> loaded = List.of("statusline/app/Main id: 1");
    assertEquals(loaded, Training.select(loaded, List.of()));
  }

  @Test
  void directiveIsSelectedWithItsClass() {
    List<String> loaded =
        List.of("@lambda-proxy java/util/Needed run", "@lambda-proxy java/util/Unused run");
    assertEquals(
        List.of("@lambda-proxy java/util/Needed run"),
        Training.select(loaded, List.of("java/util/Needed")));
  }

  @Test
  void classGeneratorIsNeverSelected() {
    String line = "jdk/internal/classfile/Generator";
    assertEquals(List.of(), Training.select(List.of(line), List.of(line)));
  }
}
