package statusline.broker.dropin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;
import statusline.broker.fetch.FailedCallException;

/// A data module of a drop-in, each of whose calls is watched and whose results have limits. Safe
/// for use by several threads.
///
/// @param <T> type of the data
final class WatchedModule<T extends Record> implements DataModule<T> {
  /// The name of the call that may take long.
  static final String FETCH = "fetch";

  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final int MAX_SEGMENTS = 64;
  private static final int MAX_CHARS = 10_000;

  private final DataModule<T> module;
  private final CallWatch watch;
  private volatile Duration fetchLimit = Duration.ofSeconds(30);

  WatchedModule(DataModule<T> module, CallWatch watch) {
    this.module = module;
    this.watch = watch;
  }

  /// Sets the time after which a fetch is a strike: it is interrupted at its timeout and then has a
  /// second to return.
  void setTimeout(Duration timeout) {
    fetchLimit = timeout.plus(LIMIT);
  }

  @Override
  public ModuleInfo info() {
    return watch.call("info", LIMIT, module::info);
  }

  @Override
  public Scope scope(ScopeContext context) {
    return watch.call("scope", LIMIT, () -> module.scope(context));
  }

  @Override
  public Fetched<T> fetch(ModuleContext context) {
    return watch.call(FETCH, fetchLimit, () -> module.fetch(context));
  }

  @Override
  public Optional<Fetched<T>> provisional(ModuleContext context) {
    return watch.call("provisional", LIMIT, () -> module.provisional(context));
  }

  @Override
  public Validation<T> validate(T value) {
    return watch.call("validate", LIMIT, () -> module.validate(value));
  }

  @Override
  public List<Segment> format(T value, FormatContext context) {
    return limited(watch.call("format", LIMIT, () -> List.copyOf(module.format(value, context))));
  }

  @Override
  public List<String> details(T value) {
    List<String> details = watch.call("details", LIMIT, () -> List.copyOf(module.details(value)));
    List<String> brief = new ArrayList<>();
    for (String detail : details.subList(0, Math.min(details.size(), MAX_SEGMENTS))) {
      brief.add(detail.substring(0, Math.min(detail.length(), MAX_CHARS)));
    }
    return brief;
  }

  @Override
  public Optional<T> defaultValue() {
    return watch.call("defaultValue", LIMIT, module::defaultValue);
  }

  /// Long texts take memory in each cache on their way.
  private List<Segment> limited(List<Segment> segments) {
    long chars = 0;
    for (Segment segment : segments) {
      for (List<Part> form : List.of(segment.full(), segment.brief(), segment.minimal())) {
        for (Part part : form) {
          chars += part instanceof Part.Text text ? text.text().length() : 1;
        }
      }
      chars += segment.name().length() + segment.link().map(l -> l.toString().length()).orElse(0);
    }
    if (segments.size() > MAX_SEGMENTS || chars > MAX_CHARS) {
      String reason = "format returned " + segments.size() + " segments with " + chars + " chars";
      watch.strike(reason);
      throw new FailedCallException(reason);
    }
    return segments;
  }
}
