package statusline.daemon.usage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import statusline.api.Report;
import statusline.broker.ReportInputs;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.report.FailureMessage;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The command `usage` in a process of its own. It uses no library for command lines or JSON, so
/// that a cold process spends its time on the report.
public final class UsageProcess {
  /// The name of the command.
  public static final String COMMAND = "usage";

  private static final List<String> HELP = List.of("--help", "-h", "--version", "-V");

  private static final int FAILED = 1;
  private static final int INVALID = 2;

  private final Environment environment;
  private final Writer out;
  private final Writer err;

  /// Creates the command.
  ///
  /// @param environment of this process
  /// @param out receives the report
  /// @param err receives the progress, and one sentence if the command fails
  public UsageProcess(Environment environment, Writer out, Writer err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /// {@return whether the arguments of a process are those of this command, not of its help}
  public static boolean isFor(List<String> arguments) {
    return !arguments.isEmpty()
        && arguments.getFirst().equals(COMMAND)
        && Collections.disjoint(arguments, HELP);
  }

  /// Writes a report.
  ///
  /// @param words the arguments after `usage`
  /// @return the exit code
  public int run(List<String> words) {
    try {
      UsageRequest request = UsageRequest.of(words);
      Environment account = account(request.configDirectory());
      var sink = new ProcessSink(request.arguments().isJson(), out, err);
      Optional<Report> builtIn = request.builtIn();
      if (builtIn.isPresent()) {
        FoundReport report = FoundReport.ofImage(builtIn.get());
        Configuration configuration = AccountConfiguration.withoutDropIns(account).ofAccount();
        report.report().write(inputs(request, report, account, configuration), sink);
      } else {
        new DropInReports(account).write(request, sink);
      }
      sink.close();
      return 0;
    } catch (IllegalArgumentException invalid) {
      return fail(String.valueOf(invalid.getMessage()), INVALID);
    } catch (InterruptedException cancelled) {
      return fail("the report was cancelled", FAILED);
    } catch (IOException | RuntimeException failure) {
      return fail(FailureMessage.of(failure), FAILED);
    }
  }

  /// {@return the inputs of a report}
  static ReportInputs inputs(
      UsageRequest request, FoundReport report, Environment account, Configuration configuration) {
    return ReportInputs.ofProcess(
        report.javaModule(),
        request.arguments(),
        request.zone().orElse(account.zone()),
        Instant.now(),
        account.columns(),
        BrokerFactory.ONE_SHOT.settings(account, configuration));
  }

  private Environment account(Optional<Path> directory) {
    if (directory.isEmpty()) {
      return environment;
    }
    Path path = directory.get().toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException(path + " is not a directory.");
    }
    return environment.withConfigDirectory(path);
  }

  private int fail(String sentence, int code) {
    try {
      String line = "statusline: " + SafeText.of(sentence, CellRule.NARROW).value() + "\n";
      err.write(line);
      err.flush();
    } catch (IOException closed) {
      // The exit code remains.
    }
    return code;
  }
}
