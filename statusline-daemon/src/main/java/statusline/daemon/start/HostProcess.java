package statusline.daemon.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.former.FormerLine;
import statusline.daemon.line.OneShot;
import statusline.daemon.subagent.SubagentRows;

/// The answer of a process that the host started. Stateless. No method throws: an error is
/// something that the line shows.
public final class HostProcess {
  private HostProcess() {}

  /// Answers a run of the host: rows of sub-agents, the former command's line, or our line.
  ///
  /// @param environment of the run
  /// @param run its settings
  /// @param isFormer whether the former command answers if it can
  /// @param in the host's document
  /// @param out where the answer goes, in one write
  public static void answer(
      Environment environment,
      RunSettings run,
      boolean isFormer,
      InputStream in,
      OutputStream out) {
    if (RunSettings.areForSubagents(run.arguments())) {
      write(SubagentRows.of(in), out);
    } else if (isFormer) {
      write(formerLine(environment, run, in), out);
    } else {
      writeLine(environment, run, in, out);
    }
  }

  /// Writes a line that names the failure of a run.
  ///
  /// @param failure that kept the run from being answered
  /// @param out where the line goes, in one write
  public static void writeFailure(Throwable failure, OutputStream out) {
    write(sentence(failure) + "\n", out);
  }

  /// Writes our line.
  ///
  /// @param environment of the run
  /// @param run its settings
  /// @param in the host's document
  /// @param out where the line goes, in one write
  public static void writeLine(
      Environment environment, RunSettings run, InputStream in, OutputStream out) {
    write(line(environment, run, in) + "\n", out);
  }

  private static String formerLine(Environment environment, RunSettings run, InputStream in) {
    try {
      byte[] document = FormerLine.document(in);
      Optional<String> former = FormerLine.of(document, environment);
      return former.isPresent()
          ? former.get()
          : line(environment, run, new ByteArrayInputStream(document)) + "\n";
    } catch (RuntimeException | Error failure) {
      return sentence(failure) + "\n";
    }
  }

  /// Writes in one call, so that the host never reads half an answer.
  private static void write(String answer, OutputStream out) {
    try {
      out.write(answer.getBytes(UTF_8));
      out.flush();
    } catch (IOException | RuntimeException | Error hostGone) {
      // There is no reader left to report to.
    }
  }

  private static String line(Environment environment, RunSettings run, InputStream in) {
    try {
      return OneShot.line(environment, run, in);
    } catch (Throwable failure) {
      return sentence(failure);
    }
  }

  private static String sentence(Throwable failure) {
    return "statusline: " + failure.getClass().getSimpleName();
  }
}
