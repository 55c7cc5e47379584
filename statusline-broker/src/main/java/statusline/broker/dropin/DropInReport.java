package statusline.broker.dropin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.broker.catalog.DeclaredReport;
import statusline.broker.fetch.Failure;

/// A report of a drop-in. Its code runs on a thread of the drop-in, one report at a time, and its
/// caller waits for a limited time. Safe for use by several threads.
public final class DropInReport implements Report {
  /// The name of the watched call.
  static final String CALL = "report";

  /// How long the code may run after it was interrupted.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final LoadedDropIn dropIn;
  private final CallWatch watch;
  private final DeclaredReport declared;
  private final Duration limit;

  DropInReport(LoadedDropIn dropIn, CallWatch watch, DeclaredReport declared, Duration limit) {
    this.dropIn = dropIn;
    this.watch = watch;
    this.declared = declared;
    this.limit = limit;
  }

  @Override
  public String id() {
    return declared.id();
  }

  @Override
  public String summary() {
    return "A report of the drop-in " + dropIn.source().name();
  }

  /// {@return the name of the report's Java module}
  public String javaModule() {
    return declared.javaModule();
  }

  /// Writes the report if it is complete in time, and nothing otherwise.
  ///
  /// @throws IOException with a sentence if it fails or does not end in time
  @Override
  public void write(ReportContext context, ReportSink sink)
      throws IOException, InterruptedException {
    var collected = new CollectingSink(sink);
    var task =
        new FutureTask<>(() -> watch.call(CALL, limit.plus(GRACE), () -> run(context, collected)));
    if (!dropIn.executeReport(task)) {
      throw failure("all threads of the drop-in are busy");
    }
    try {
      Optional<String> refused = task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (refused.isPresent()) {
        throw new IllegalArgumentException(refused.get());
      }
      sink.text(collected.text());
    } catch (TimeoutException late) {
      throw failure("it did not end within " + limit.toMillis() + " ms");
    } catch (ExecutionException failed) {
      // The cause is an exception of ours. It must not be kept if it is one of the drop-in.
      throw failure(Failure.sentence(failed.getCause()));
    } finally {
      collected.close();
      task.cancel(true);
    }
  }

  private IOException failure(String sentence) {
    return new IOException("the report " + id() + " failed: " + sentence);
  }

  /// {@return the sentence with which the report refuses an argument; empty if it was written}
  private Optional<String> run(ReportContext context, ReportSink sink)
      throws IOException, InterruptedException {
    Report report = declared.create();
    try {
      report.write(context, sink);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
