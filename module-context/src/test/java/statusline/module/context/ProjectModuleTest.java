package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.tck.DataModuleContract;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;
import statusline.tck.Situation;

class ProjectModuleTest implements DataModuleContract<ProjectDirectory> {
  @Override
  public DataModule<ProjectDirectory> module() {
    return new ProjectModule();
  }

  @Override
  public Situation present() {
    return Situation.of(Sessions.fresh());
  }

  @Override
  public Optional<Situation> absent() {
    return Optional.empty();
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @ParameterizedTest
  @CsvSource({
    "/home/dev/src/statusline, ~/src/statusline, …/statusline, statusline",
    "/home/dev/statusline, ~/statusline, ~/statusline, statusline",
    "/home/dev, ~, ~, ~",
    "/home/device/x, /home/device/x, …/x, x",
    "/home, /home, /home, home",
    "/, /, /, /",
    "/abc/x, /abc/x, …/x, x",
    "/ab/x, /ab/x, /ab/x, x",
    "/srv/mein projekt/größe, /srv/mein projekt/größe, …/größe, größe",
    "/home/dev/~/x, ~/~/x, ~/~/x, x",
  })
  void showsTheDirectory(Path directory, String full, String brief, String minimal)
      throws Exception {
    Segment segment = segment(Situation.empty().directory(directory));

    assertEquals("project", segment.name());
    assertEquals(full, SegmentText.full(segment));
    assertEquals(brief, SegmentText.brief(segment));
    assertEquals(minimal, SegmentText.minimal(segment));
  }

  @Test
  void nameIsAValueAndItsWayIsQuiet() throws Exception {
    Segment segment = segment(Situation.empty().directory(Path.of("/home/dev/src/statusline")));

    assertEquals(
        List.of("QUIET:~/src/", "VALUE:statusline"), SegmentText.withTones(segment.full()));
    assertEquals(
        List.of("QUIET:…", "QUIET:/", "VALUE:statusline"), SegmentText.withTones(segment.brief()));
    assertEquals(List.of("VALUE:statusline"), SegmentText.withTones(segment.minimal()));
  }

  @Test
  void longNameIsLeftToTheRenderer() throws Exception {
    String name = "x".repeat(300);

    Segment segment = segment(Situation.empty().directory(Path.of("/home/dev/src/" + name)));

    assertEquals(name, SegmentText.minimal(segment));
  }

  @Test
  void homeThatIsTheRootHidesNothing() throws Exception {
    Situation container = Situation.empty().home(Path.of("/"));

    assertEquals(
        "/srv/app/x", SegmentText.full(segment(container.directory(Path.of("/srv/app/x")))));
    assertEquals("/", SegmentText.full(segment(container.directory(Path.of("/")))));
  }

  @ParameterizedTest
  @CsvSource({
    "01-start-api-key, ~/w1",
    "25-linked-worktree-git_worktree, ~/w3-linked",
    "30-narrow-terminal-60-columns, ~/home/dev/project",
  })
  void readsWhatTheHostReallySends(String document, String full) throws Exception {
    assertEquals(full, SegmentText.full(segment(Situation.of(Documents.stdin(document)))));
  }

  @Test
  void sessionWithoutADirectoryIsWhereWeWereRun() throws Exception {
    Situation situation =
        Situation.of(Sessions.with(Map.of("cwd", "relative"))).directory(Path.of("/run/here"));

    assertEquals("/run/here", SegmentText.full(segment(situation)));
  }

  private Segment segment(Situation situation) throws Exception {
    List<Segment> segments = ModuleProbe.of(module(), situation).segments();
    assertEquals(1, segments.size());
    return segments.getFirst();
  }
}
