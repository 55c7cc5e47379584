package statusline.api;

import java.util.List;
import java.util.Optional;

/// A source of one kind of data for the status line.
///
/// An implementation is a public final class with a public constructor without parameters. Its
/// `module-info.java` declares it with `provides statusline.api.DataModule with …`. The class name
/// states its id: `PullRequestModule` has the id `pull-request`. The broker therefore knows all
/// data modules without loading a class, and loads no class of a disabled one.
///
/// The broker is responsible for time, threads, retries, caching and deduplication. A data module
/// keeps no state between calls, starts no threads and reads no clock: its results depend only on
/// the context. `fetch` runs on a platform thread of the broker and is interrupted at its timeout.
/// Several scopes may be fetched at the same time.
///
/// `statusline.tck.ContractRule` numbers the rules for data modules. The contract test reports each
/// broken rule.
///
/// @param <T> the type of the data: an immutable record; it never leaves the daemon's process
public interface DataModule<T extends Record> {
  /// {@return the id, summary, scope kind and default policy; every call returns an equal value}
  ModuleInfo info();

  /// {@return everything that a reading depends on; sessions with equal scopes share a reading}
  ///
  /// The broker calls this method for every line, so it must be fast. It may look at a few files
  /// and must not run a program.
  ///
  /// @param context session and settings that determine the scope
  Scope scope(ScopeContext context);

  /// {@return the data, or an absence with its reason}
  ///
  /// An expected lack of data, such as `not a repository`, is an absence and not a failure. This
  /// method may block. Its thread is interrupted at the policy's timeout; it must then return or
  /// throw promptly.
  ///
  /// @param context access to session, settings, files and programs
  /// @throws Exception if the data are unavailable now; the last good reading is then shown with
  ///     its age
  Fetched<T> fetch(ModuleContext context) throws Exception;

  /// {@return data that are available at once, to be shown until the fetch has completed}
  ///
  /// The line shows them if there is no good reading. This method runs before the line is shown and
  /// must be as fast as `scope`: it may read a few small files and must not run a program. If it
  /// returns an absence, the default value is not shown.
  ///
  /// @param context same as for `fetch`, but `commands()` can only find programs
  /// @throws Exception if nothing is available at once
  default Optional<Fetched<T>> provisional(ModuleContext context) throws Exception {
    return Optional.empty();
  }

  /// {@return the sanitized data with errors and warnings}
  ///
  /// An error rejects the data, as a failed fetch does. A warning is shown with the data. Check
  /// numbers from outside for their range here. Validating a sanitized value again must return an
  /// equal value without errors.
  ///
  /// @param value data that `fetch` or `provisional` returned
  default Validation<T> validate(T value) {
    return Validation.valid(value);
  }

  /// {@return the segments to show, most important first; an empty list shows nothing}
  ///
  /// This method must be fast and free of side effects: equal data at the same time give equal
  /// segments.
  ///
  /// @param value validated data
  /// @param context time and settings that the text may depend on
  List<Segment> format(T value, FormatContext context);

  /// {@return sentences about the data for a person: their source and what is missing in them}
  ///
  /// `statusline explain` and `statusline doctor` show them; the line does not. This method must be
  /// fast and free of side effects.
  ///
  /// @param value validated data
  default List<String> details(T value) {
    return List.of();
  }

  /// {@return the value to show if there is no reading; if empty, nothing is shown}
  default Optional<T> defaultValue() {
    return Optional.empty();
  }
}
