package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class ChangesModuleTest implements DataModuleContract<ChangedLines> {
  @Override
  public DataModule<ChangedLines> module() {
    return new ChangesModule();
  }

  @Override
  public FakeEnvironment present() {
    return changed(156, 23);
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.of(Sessions.fresh()));
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<ChangedLines> oddValues() {
    return List.of(new ChangedLines(-1, 0), new ChangedLines(0, Long.MIN_VALUE));
  }

  private static FakeEnvironment changed(long added, long removed) {
    var session = Sessions.changed(Sessions.fresh(), "/cost/total_lines_added", added);
    return FakeEnvironment.of(Sessions.changed(session, "/cost/total_lines_removed", removed));
  }

  @ParameterizedTest
  @CsvSource({
    "156, 23, +156 −23 lines",
    "6, 1, +6 −1 lines",
    "0, 4, +0 −4 lines",
    "4, 0, +4 −0 lines"
  })
  void bothNumbersAreShown(long added, long removed, String text) throws Exception {
    var segment = ModuleProbe.of(module(), changed(added, removed)).segments().getFirst();

    assertEquals(text, SegmentText.full(segment));
    assertEquals(text, SegmentText.minimal(segment) + " lines");
  }

  @Test
  void readsRecordedDocuments() throws Exception {
    var session = Documents.stdin("04-after-write-and-edit-lines-added-removed");

    assertEquals(
        new ChangedLines(6, 1), ModuleProbe.of(module(), FakeEnvironment.of(session)).value());
  }

  @Test
  void negativeNumberIsShownWithAWarning() throws Exception {
    assertEquals(
        List.of("the host states a negative number of changed lines"),
        ModuleProbe.of(module(), changed(5, -1)).validation().warnings());
  }
}
