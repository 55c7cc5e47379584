package statusline.api;

import java.util.List;
import java.util.Optional;

/// A source of one kind of fact for the status line: a pure function of its context.
///
/// An implementation is a public final class with a public constructor without parameters, named by
/// a `provides statusline.api.DataModule with …` in its `module-info.java`. Its class name states
/// its id: `PullRequestModule` has the id `pull-request`. So the broker knows which data modules
/// there are without loading a class, and a disabled one costs nothing.
///
/// The broker owns time, threads, retries, caching and de-duplication; a data module has no state
/// between calls, starts no thread and reads no clock of its own. `fetch` runs on a platform thread
/// of the broker, possibly for several scopes at once, and is interrupted at its deadline.
///
/// The rules a data module keeps are numbered in `statusline.tck.ContractRule`; the contract test
/// there tells which one is broken.
///
/// @param <T> the data: an immutable record. It never leaves the daemon's process.
public interface DataModule<T extends Record> {
  /// {@return the identity, summary, kind of scope and default policy; the same at each call}
  ModuleInfo info();

  /// {@return everything a reading depends on; readings are shared by equality of scopes}
  ///
  /// Runs before every line and must be quick: it may look at a few files, never run a program.
  ///
  /// @param context the session and the settings that decide
  Scope scope(ScopeContext context);

  /// {@return the data, or an absence with its reason: "not a repository" is an answer, no failure}
  ///
  /// May block; the thread is interrupted at the policy's timeout and must then return or throw
  /// soon.
  ///
  /// @param context the only window to the world
  /// @throws Exception when the data cannot be had now: the last good reading stays, with its age
  Fetched<T> fetch(ModuleContext context) throws Exception;

  /// {@return what can be said at once, while the fetch is under way or its data are no longer
  /// true}
  ///
  /// Runs before the line and must be quick like `scope`: a few small files, never a program. The
  /// line shows it where no good reading is known, and the fetch completes it. An absence hides the
  /// default value: it will not be needed.
  ///
  /// @param context as for `fetch`; its `commands()` only finds programs
  /// @throws Exception when nothing can be said
  default Optional<Fetched<T>> provisional(ModuleContext context) throws Exception {
    return Optional.empty();
  }

  /// {@return the data checked: errors reject it like a failed fetch, warnings are shown beside it}
  ///
  /// Foreign numbers out of their range belong here. Validating a sanitised value again gives the
  /// same value and no error.
  ///
  /// @param value what `fetch` gave
  default Validation<T> validate(T value) {
    return Validation.valid(value);
  }

  /// {@return how the data reads, most important segment first; an empty list shows nothing}
  ///
  /// Pure and quick: equal data at the same time give equal segments.
  ///
  /// @param value validated data
  /// @param context the time and the settings that decide the wording
  List<Segment> format(T value, FormatContext context);

  /// {@return what stands in when nothing is known yet or any more; empty leaves the place out}
  default Optional<T> defaultValue() {
    return Optional.empty();
  }
}
