package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Tone;

/// The data module `project`: directory, start directory, added directories, worktree and
/// repository of the session.
///
/// Settings: `style` of the directory, which is `home` (default, `~/src/statusline`), `full`
/// (`/home/dev/src/statusline`), `fish` (`~/s/statusline`), `tail` (the last `levels` names) or
/// `name`; `levels` (2).
public final class ProjectModule implements DataModule<ProjectFacts> {
  private static final ModuleInfo INFO =
      new ModuleInfo("project", "Directory of the session", Scope.Kind.SESSION, Policy.everyLine());
  private static final int LEVELS = 2;
  private static final int MOST_LEVELS = 20;

  private final HomeDirectory home = new HomeDirectory();

  /// Creates the module.
  public ProjectModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<ProjectFacts> fetch(ModuleContext context) {
    return Fetched.of(ProjectFacts.of(context, home));
  }

  @Override
  public List<Segment> format(ProjectFacts value, FormatContext context) {
    List<Segment> segments = new ArrayList<>();
    segments.add(directory(value, context.settings()));
    if (value.start().isPresent()) {
      var start = DirectoryText.of(value.start().get(), value.home());
      List<Part> full = new ArrayList<>(List.of(Part.label("from ")));
      full.addAll(start.whole());
      List<Part> brief = List.of(Part.label("from "), start.last());
      segments.add(Segment.of("start", full, brief, brief));
    }
    if (value.added() > 0) {
      Part number = Part.text("+" + value.added(), Tone.QUIET);
      Part what = Part.label(value.added() == 1 ? " dir" : " dirs");
      segments.add(Segment.of("added", List.of(number, what), List.of(number), List.of(number)));
    }
    if (value.worktree().isPresent()) {
      Part name = Part.value(value.worktree().get());
      List<Part> brief = List.of(Part.label("wt "), name);
      segments.add(
          Segment.of("worktree", List.of(Part.label("worktree "), name), brief, List.of(name)));
    }
    if (value.repository().isPresent()) {
      segments.add(repository(value, value.repository().get()));
    }
    return segments;
  }

  private static Segment directory(ProjectFacts value, JsonObject settings) {
    var text = DirectoryText.of(value.directory(), value.home());
    List<Part> full =
        switch (settings.text("/style").orElse("home")) {
          case "full" -> DirectoryText.absolute(value.directory()).whole();
          case "fish" -> text.abbreviated().whole();
          case "tail" -> text.tail((int) levels(settings));
          case "name" -> List.of(text.last());
          default -> text.whole();
        };
    List<Part> minimal = List.of(text.last());
    List<Part> brief = text.tail(1);
    return Segment.of("directory", full, cells(brief) < cells(full) ? brief : full, minimal);
  }

  private static long levels(JsonObject settings) {
    return Math.clamp(settings.integer("/levels").orElse(LEVELS), 1, MOST_LEVELS);
  }

  /// {@return the width in the widest glyph set, so that no form is wider than a longer form}
  private static int cells(List<Part> parts) {
    int cells = 0;
    for (Part part : parts) {
      cells +=
          part instanceof Part.Text text
              ? text.text().codePointCount(0, text.text().length())
              : DirectoryText.ELLIPSIS_CELLS;
    }
    return cells;
  }

  private static Segment repository(ProjectFacts value, String repository) {
    int name = repository.lastIndexOf('/') + 1;
    Part last = Part.value(repository.substring(name));
    List<Part> full = List.of(Part.text(repository.substring(0, name), Tone.QUIET), last);
    Segment segment = Segment.of("repository", full, full, List.of(last));
    return value.page().isPresent() ? segment.withLink(value.page().get()) : segment;
  }
}
