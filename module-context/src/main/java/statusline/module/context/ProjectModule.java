package statusline.module.context;

import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.Glyph;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Tone;

/// The directory that the session works in now: `~/src/statusline`, `…/statusline`, `statusline`.
public final class ProjectModule implements DataModule<ProjectDirectory> {
  private static final ModuleInfo INFO =
      new ModuleInfo("project", "Directory of the session", Scope.Kind.SESSION, Policy.everyLine());
  private static final Glyph LEFT_OUT = Glyph.of("...", "…");

  /// Cells of what stands for a parent that is left out, in the widest glyph set.
  private static final int LEFT_OUT_CELLS = "...".length() + 1;

  /// Has no state.
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
  public Fetched<ProjectDirectory> fetch(ModuleContext context) {
    return Fetched.of(ProjectDirectory.of(context.directory(), context.home()));
  }

  @Override
  public List<Segment> format(ProjectDirectory value, FormatContext context) {
    String parent = value.parent();
    Part name = Part.value(value.name());
    List<Part> full = List.of(Part.text(parent, Tone.QUIET), name);
    List<Part> brief =
        parent.length() > LEFT_OUT_CELLS
            ? List.of(Part.sign(LEFT_OUT, Tone.QUIET), Part.text(lastOf(parent), Tone.QUIET), name)
            : full;
    return List.of(Segment.of("project", full, brief, List.of(name)));
  }

  private static String lastOf(String parent) {
    return parent.substring(parent.length() - 1);
  }
}
