package statusline.module.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// The data module `prompt-cache`: whether the session's prompt is still cached, and for how long.
///
/// A cold cache makes the next reply slower and more expensive. Absent until the first reply of the
/// host's process, and if the host observed no caching. Settings: `cautionBefore` (1m), the time
/// before expiry at which a warm cache changes its tone; `cautionTokens` (50000), the number of
/// tokens at which a cold one does.
public final class PromptCacheModule implements DataModule<CacheState> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "prompt-cache",
          "Whether the prompt is still cached, and for how long",
          Scope.Kind.SESSION,
          Policy.everyLine());

  /// Creates the module.
  public PromptCacheModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<CacheState> fetch(ModuleContext context) {
    Optional<JsonObject> cache = context.session().json().object("/prompt_cache");
    if (cache.isEmpty()) {
      return Fetched.absent("no reply of the host's process has ended yet");
    }
    return cache.get().flag("/caching_observed").orElse(true)
        ? Fetched.of(CacheState.of(cache.get()))
        : Fetched.absent("the host observed no caching");
  }

  @Override
  public Validation<CacheState> validate(CacheState value) {
    List<String> problems = value.problems();
    if (problems.isEmpty()) {
      return Validation.valid(value);
    }
    var validation = Validation.valid(value.withoutImpossible());
    for (String problem : problems) {
      validation = validation.warning(problem);
    }
    return validation;
  }

  @Override
  public List<Segment> format(CacheState value, FormatContext context) {
    Instant now = context.now();
    List<Segment> segments = new ArrayList<>();
    segments.add(
        value.isWarm(now)
            ? CacheSegments.warm(value, now, context.settings())
            : CacheSegments.cold(value, context.settings()));
    if (value.misses() > 0) {
      segments.add(CacheSegments.misses(value, now));
    }
    // The first response can only fill the cache.
    if (value.hitRatio().isPresent() && value.requests() > 1) {
      segments.add(CacheSegments.hits(value.hitRatio().getAsDouble()));
    }
    return segments;
  }
}
