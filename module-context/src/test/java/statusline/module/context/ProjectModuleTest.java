package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class ProjectModuleTest implements DataModuleContract<ProjectFacts> {
  @Override
  public DataModule<ProjectFacts> module() {
    return new ProjectModule();
  }

  @Override
  public FakeEnvironment present() {
    return FakeEnvironment.of(Sessions.fresh());
  }

  @Override
  public Optional<FakeEnvironment> absent() {
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
    Segment segment = segment(FakeEnvironment.empty().directory(directory));

    assertEquals("directory", segment.name());
    assertEquals(full, SegmentText.full(segment));
    assertEquals(brief, SegmentText.brief(segment));
    assertEquals(minimal, SegmentText.minimal(segment));
  }

  @Test
  void nameIsValueAndParentIsQuiet() throws Exception {
    Segment segment =
        segment(FakeEnvironment.empty().directory(Path.of("/home/dev/src/statusline")));

    assertEquals(
        List.of("QUIET:~/src/", "VALUE:statusline"), SegmentText.withTones(segment.full()));
    assertEquals(
        List.of("QUIET:…", "QUIET:/", "VALUE:statusline"), SegmentText.withTones(segment.brief()));
    assertEquals(List.of("VALUE:statusline"), SegmentText.withTones(segment.minimal()));
  }

  @Test
  void longNameIsNotTruncated() throws Exception {
    String name = "x".repeat(300);

    Segment segment = segment(FakeEnvironment.empty().directory(Path.of("/home/dev/src/" + name)));

    assertEquals(name, SegmentText.minimal(segment));
  }

  @Test
  void homeAtRootIsNotAbbreviated() throws Exception {
    FakeEnvironment container = FakeEnvironment.empty().home(Path.of("/"));

    assertEquals(
        "/srv/app/x", SegmentText.full(segment(container.directory(Path.of("/srv/app/x")))));
    assertEquals("/", SegmentText.full(segment(container.directory(Path.of("/")))));
  }

  /// The host names the real directory.
  @ParameterizedTest
  @CsvSource({
    "/data/home/dev, ~",
    "/data/home/dev/src/x, ~/src/x",
    "/home/dev/src/x, ~/src/x",
    "/data/home/device, /data/home/device",
    "/srv/x, /srv/x",
  })
  void homeThatIsSymbolicLinkIsAbbreviated(Path directory, String full) throws Exception {
    FakeEnvironment environment = FakeEnvironment.empty().directory(directory);
    environment.files().putDirectory(Path.of("/data/home/dev"));
    environment.files().putLink(Path.of("/home/dev"), Path.of("/data/home/dev"));

    assertEquals(full, SegmentText.full(segment(environment)));
  }

  @Test
  void startBelowRealHomeIsAbbreviated() throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.of(
            Sessions.with(
                Map.of(
                    "workspace",
                    Map.of("current_dir", "/srv/x", "project_dir", "/data/home/dev/y"))));
    environment.files().putDirectory(Path.of("/data/home/dev"));
    environment.files().putLink(Path.of("/home/dev"), Path.of("/data/home/dev"));

    var probe = ModuleProbe.of(module(), environment);
    assertEquals("from ~/y", SegmentText.full(probe.format(probe.value()).get(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "01-start-api-key, ~/w1",
    "25-linked-worktree-git_worktree, ~/w3-linked",
    "30-narrow-terminal-60-columns, ~/home/dev/project",
  })
  void readsRecordedDocuments(String document, String full) throws Exception {
    assertEquals(full, SegmentText.full(segment(FakeEnvironment.of(Documents.stdin(document)))));
  }

  @Test
  void missingDirectoryIsWorkingDirectory() throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.of(Sessions.with(Map.of("cwd", "relative")))
            .directory(Path.of("/run/here"));

    assertEquals("/run/here", SegmentText.full(segment(environment)));
  }

  @ParameterizedTest
  @CsvSource({
    "home, ~/src/deep/statusline, …/statusline",
    "full, /home/dev/src/deep/statusline, …/statusline",
    "fish, ~/s/d/statusline, …/statusline",
    "tail, …/deep/statusline, …/statusline",
    "name, statusline, statusline",
    "nonsense, ~/src/deep/statusline, …/statusline",
  })
  void styleIsSetting(String style, String full, String brief) throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.empty()
            .directory(Path.of("/home/dev/src/deep/statusline"))
            .settings(Map.of("style", style));

    assertEquals(full, SegmentText.full(segment(environment)));
    assertEquals(brief, SegmentText.brief(segment(environment)));
    assertEquals("statusline", SegmentText.minimal(segment(environment)));
  }

  @ParameterizedTest
  @CsvSource({
    "/home/dev/ab/b/c/d, 3, …/b/c/d",
    "/home/dev/a/b/c/d, 1, …/d",
    "/home/dev/a/b/c/d, 0, …/d",
    "/home/dev/a/b/c/d, 9, ~/a/b/c/d",
    "/home/dev/a/b/c/d, 99999999999, ~/a/b/c/d",
    "/, 2, /",
    "/home/dev, 2, ~",
  })
  void tailHasConfiguredNumberOfNames(Path directory, long levels, String full) throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.empty()
            .directory(directory)
            .settings(Map.of("style", "tail", "levels", levels));

    assertEquals(full, SegmentText.full(segment(environment)));
  }

  @ParameterizedTest
  @CsvSource({
    "/home/dev/.config/app/x, ~/.c/a/x",
    "/srv/größe/über/x, /s/g/ü/x",
    "/srv/𝒳y/x, /s/𝒳/x",
    "/, /",
    "/home/dev, ~",
  })
  void fishStyleAbbreviatesParents(Path directory, String full) throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.empty().directory(directory).settings(Map.of("style", "fish"));

    assertEquals(full, SegmentText.full(segment(environment)));
  }

  @Test
  void briefFormIsNeverLonger() throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.empty().directory(Path.of("/home/dev")).settings(Map.of("style", "full"));

    assertEquals("/home/dev", SegmentText.full(segment(environment)));
    assertEquals("~", SegmentText.brief(segment(environment)));
  }

  @Test
  void differentStartDirectoryIsShown() throws Exception {
    SessionInput moved =
        Sessions.changed(Sessions.fresh(), "/workspace/current_dir", "/home/dev/w1/sub");

    Segment start = segment(FakeEnvironment.of(moved), "start").orElseThrow();

    assertEquals("from ~/w1", SegmentText.full(start));
    assertEquals("from w1", SegmentText.minimal(start));
    assertEquals(Optional.empty(), segment(FakeEnvironment.of(Sessions.fresh()), "start"));
  }

  @ParameterizedTest
  @CsvSource({"1, +1 dir, +1", "3, +3 dirs, +3"})
  void addedDirectoriesAreCounted(int number, String full, String brief) throws Exception {
    List<String> added = List.of("/a", "/b", "/c").subList(0, number);
    SessionInput session = Sessions.changed(Sessions.fresh(), "/workspace/added_dirs", added);

    Segment segment = segment(FakeEnvironment.of(session), "added").orElseThrow();

    assertEquals(full, SegmentText.full(segment));
    assertEquals(brief, SegmentText.brief(segment));
  }

  @Test
  void worktreeAndRepositoryAreShown() throws Exception {
    FakeEnvironment linked = FakeEnvironment.of(Documents.stdin("25-linked-worktree-git_worktree"));

    assertEquals("worktree w3-linked", SegmentText.full(segment(linked, "worktree").orElseThrow()));
    Segment repository = segment(linked, "repository").orElseThrow();
    assertEquals("mock-owner/mock-repo", SegmentText.full(repository));
    assertEquals("mock-repo", SegmentText.minimal(repository));
    assertEquals(
        Optional.of(URI.create("https://github.com/mock-owner/mock-repo")), repository.link());
  }

  @Test
  void worktreeOfHostHasPrecedence() throws Exception {
    SessionInput session =
        Sessions.changed(
            Documents.stdin("25-linked-worktree-git_worktree"), "/worktree/name", "fix");

    assertEquals(
        "worktree fix",
        SegmentText.full(segment(FakeEnvironment.of(session), "worktree").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"'bad host', o, n, o/n", "'', o, n, o/n", "h, '', n, n"})
  void repositoryWithoutAnAddressHasNoLink(String host, String owner, String name, String text)
      throws Exception {
    SessionInput session =
        Sessions.changed(
            Sessions.fresh(),
            "/workspace/repo",
            Map.of("host", host, "owner", owner, "name", name));

    Segment repository = segment(FakeEnvironment.of(session), "repository").orElseThrow();

    assertEquals(text, SegmentText.full(repository));
    assertEquals(Optional.empty(), repository.link());
  }

  private Optional<Segment> segment(FakeEnvironment environment, String name) throws Exception {
    return ModuleProbe.of(module(), environment).segments().stream()
        .filter(segment -> segment.name().equals(name))
        .findFirst();
  }

  private Segment segment(FakeEnvironment environment) throws Exception {
    List<Segment> segments = ModuleProbe.of(module(), environment).segments();
    return segments.getFirst();
  }
}
