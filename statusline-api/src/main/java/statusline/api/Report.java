package statusline.api;

import java.io.IOException;

/// A report about an account that a person requests: `statusline usage <id>`.
///
/// An implementation is a public final class with a public constructor without parameters. Its
/// `module-info.java` declares it with `provides statusline.api.Report with …`. It may read
/// everything that a data module of the same Java module reads.
///
/// A report keeps no state between calls and reads no clock: its text depends only on the context
/// and on the account's files. `statusline.tck.ReportRule` numbers the rules for reports.
public interface Report {
  /// {@return the id: words of lower-case letters and digits, joined by dashes}
  ///
  /// Ids without a vendor prefix are reserved, so third parties use `vendor-name`. In a drop-in,
  /// the class name states the id, as {@link #idOf} returns it.
  String id();

  /// {@return the id that the class name of a drop-in's report states: `acme-load` for
  /// `AcmeLoadReport`}
  ///
  /// @param className simple or qualified name of the class
  static String idOf(String className) {
    String suffix = "Report";
    return ModuleInfo.idOf(
        className.endsWith(suffix)
            ? className.substring(0, className.length() - suffix.length())
            : className);
  }

  /// {@return a short sentence for listings, without a full stop}
  String summary();

  /// Writes the report: one JSON document, or lines of text for a person. It ends with a line feed.
  ///
  /// An account without data has an empty report, which is no failure. The method may run in the
  /// daemon or in a process of its own, and several times at once.
  ///
  /// @param context the account and the arguments
  /// @param sink receives the text
  /// @throws IllegalArgumentException if the report does not support an argument; the message is a
  ///     sentence for the person
  /// @throws IOException if the data are not available, or if the sink throws it
  /// @throws InterruptedException if the report was cancelled
  void write(ReportContext context, ReportSink sink) throws IOException, InterruptedException;
}
