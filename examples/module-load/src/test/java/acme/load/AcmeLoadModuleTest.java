package acme.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;

class AcmeLoadModuleTest implements DataModuleContract<Load> {
  @Override
  public DataModule<Load> module() {
    return new AcmeLoadModule();
  }

  @Override
  public FakeEnvironment present() {
    return with("2.00 1.50 0.25 1/90 4711\n", "0-2,6\n");
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.empty());
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<Load> oddValues() {
    return List.of(new Load(-1, 0, 0, 4), new Load(1, 0, 0, 0), new Load(1e9, 0, 0, 1));
  }

  private static FakeEnvironment with(String load, String processors) {
    var environment = FakeEnvironment.empty();
    environment.files().put(LoadFiles.LOAD, load).put(LoadFiles.PROCESSORS, processors);
    return environment;
  }

  private Fetched<Load> fetch(FakeEnvironment environment) throws Exception {
    return module().fetch(environment.moduleContext(Scope.machine()));
  }

  private Segment segment(FakeEnvironment environment) throws Exception {
    var fetched = (Fetched.Present<Load>) fetch(environment);
    return module().format(fetched.value(), environment.formatContext()).getFirst();
  }

  @Test
  void readsAveragesAndProcessors() throws Exception {
    assertEquals(Fetched.of(new Load(2, 1.5, 0.25, 4)), fetch(present()));
  }

  @Test
  void unexpectedContentIsFailure() {
    assertThrows(IOException.class, () -> fetch(with("busy", "0")));
    assertThrows(IOException.class, () -> fetch(with("2.00 1.50 0.25", "all")));
  }

  @Test
  void barShowsLoadInRelationToProcessors() throws Exception {
    assertTrue(segment(present()).full().contains(Part.gauge(50, Tone.VALUE)));
    assertEquals(2, segment(present().settings(Map.of("bar", false))).full().size());
  }

  @Test
  void settingsChooseWindowAndLimit() throws Exception {
    var environment = present().settings(Map.of("window", "5m", "caution", 30));

    assertEquals(List.of(Part.text("1.50", Tone.CAUTION)), segment(environment).minimal());
  }
}
