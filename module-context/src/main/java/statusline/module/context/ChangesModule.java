package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.Glyph;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.api.Validation;

/// The data module `changes`: lines added and removed by the session, such as `+156 −23 lines`.
///
/// Absent until a line is changed.
public final class ChangesModule implements DataModule<ChangedLines> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "changes", "Lines the session added and removed", Scope.Kind.SESSION, Policy.everyLine());
  private static final Glyph MINUS = Glyph.of("-", "−");

  /// Creates the module.
  public ChangesModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<ChangedLines> fetch(ModuleContext context) {
    JsonObject json = context.session().json();
    var lines =
        new ChangedLines(
            json.integer("/cost/total_lines_added").orElse(0),
            json.integer("/cost/total_lines_removed").orElse(0));
    return lines.added() == 0 && lines.removed() == 0
        ? Fetched.absent("no line was changed")
        : Fetched.of(lines);
  }

  @Override
  public Validation<ChangedLines> validate(ChangedLines value) {
    return value.added() < 0 || value.removed() < 0
        ? Validation.valid(value).warning("the host states a negative number of changed lines")
        : Validation.valid(value);
  }

  @Override
  public List<Segment> format(ChangedLines value, FormatContext context) {
    List<Part> brief =
        List.of(
            Part.value("+" + value.added()),
            Part.text(" ", Tone.QUIET),
            Part.sign(MINUS, Tone.QUIET),
            Part.text(String.valueOf(value.removed()), Tone.QUIET));
    List<Part> full = new ArrayList<>(brief);
    full.add(Part.label(" lines"));
    return List.of(Segment.of("changes", full, brief, brief));
  }
}
