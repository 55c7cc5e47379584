package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.EscapedJson;
import statusline.renderer.text.SafeText;

/// The standard output and standard error of a command. No other class prints, so that no text from
/// a file, a path or an argument reaches the terminal with escape sequences. Not thread-safe.
///
/// @param out standard output
/// @param err standard error
record Output(PrintWriter out, PrintWriter err) {
  private static final int CHUNK = 4096;

  /// The escape sequences of a status line: colours, and links to web addresses.
  private static final Pattern ALLOWED =
      Pattern.compile("\u001b\\[[0-9;:]*m|\u001b\\]8;;(https?://[\\x21-\\x7e]{1,2048})?\u001b\\\\");

  /// {@return the output of the command with a specification}
  static Output of(@Nullable CommandSpec spec) {
    return of(requireNonNull(spec, "spec").commandLine());
  }

  /// {@return the output of a command}
  static Output of(CommandLine line) {
    return new Output(line.getOut(), line.getErr());
  }

  /// Prints a sentence as one line.
  void sentence(String text) {
    out.println(safe(text));
  }

  /// Prints lines of text.
  void lines(String text) {
    text.lines().forEach(this::sentence);
  }

  /// Prints a JSON text.
  void json(String text) {
    out.println(EscapedJson.of(text));
  }

  /// Prints a status line. Its colours and links are kept.
  void statusLine(String text) {
    var rows = new StringBuilder();
    for (String row : text.split("\n", -1)) {
      rows.append(rows.isEmpty() ? "" : "\n").append(row(row));
    }
    out.println(rows);
  }

  private static String row(String row) {
    var safe = new StringBuilder();
    Matcher allowed = ALLOWED.matcher(row);
    int from = 0;
    while (allowed.find()) {
      safe.append(safe(row.substring(from, allowed.start()))).append(allowed.group());
      from = allowed.end();
    }
    return safe.append(safe(row.substring(from))).toString();
  }

  /// Prints the usage of a command.
  void usage(CommandLine command) {
    command.usage(out);
  }

  /// Prints the usage of a command on standard error.
  void usageAsError(CommandLine command) {
    out.flush();
    command.usage(err);
  }

  /// Prints an error or a warning on standard error.
  void error(String sentence) {
    out.flush();
    err.println("statusline: " + safe(sentence));
  }

  /// Writes what is buffered, before another program or the terminal prints.
  void flush() {
    out.flush();
  }

  /// {@return whether standard output cannot be written, because it is full or closed}
  boolean hasFailed() {
    return out.checkError();
  }

  /// {@return lines of text without escape sequences, for a file that people read}
  static String plain(String text) {
    var plain = new StringBuilder();
    text.lines().forEach(line -> plain.append(safe(line)).append('\n'));
    return plain.toString();
  }

  private static String safe(String text) {
    var safe = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int end = Math.min(from + CHUNK, text.length());
      boolean splitsPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
      int next = splitsPair ? end - 1 : end;
      safe.append(SafeText.of(text.substring(from, next), CellRule.NARROW).value());
      from = next;
    }
    return safe.toString();
  }
}
