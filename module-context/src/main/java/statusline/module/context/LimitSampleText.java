package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The stored form of a sample: one line of seven fields and one more for each limit, separated by
/// tabs. The numbers of a limit stand before its name; `-` stands for an unknown number.
final class LimitSampleText {
  private static final int FIELDS = 7;
  private static final int NUMBERS = 4;
  private static final String UNKNOWN = "-";

  private LimitSampleText() {}

  /// {@return the line of a sample}
  static String of(LimitSample sample) {
    var line = new StringBuilder(sample.session());
    line.append('\t').append(sample.account());
    line.append('\t').append(sample.costMicros());
    line.append('\t').append(sample.apiMillis());
    line.append('\t').append(sample.requests());
    line.append('\t').append(sample.wallMillis());
    line.append('\t').append(sample.observedAt());
    for (LimitWindow window : sample.limits().windows()) {
      line.append('\t').append(number(window.percent()));
      OptionalLong resetsAt = window.resetsAt();
      line.append(' ').append(resetsAt.isPresent() ? "" + resetsAt.getAsLong() : UNKNOWN);
      line.append(' ').append(number(window.usedUsd()));
      line.append(' ').append(number(window.limitUsd()));
      line.append(' ').append(window.name());
    }
    return line.toString();
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? String.valueOf(number.getAsDouble()) : UNKNOWN;
  }

  /// {@return the sample in a line}
  /// @throws NumberFormatException if the line has another format
  static LimitSample parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length <= FIELDS) {
      throw new NumberFormatException("a sample has at least eight fields: " + line);
    }
    List<LimitWindow> windows = new ArrayList<>();
    for (int i = FIELDS; i < fields.length; i++) {
      windows.add(window(fields[i]));
    }
    return new LimitSample(
        fields[0],
        fields[1],
        Long.parseLong(fields[2]),
        Long.parseLong(fields[3]),
        Long.parseLong(fields[4]),
        Long.parseLong(fields[5]),
        0,
        Long.parseLong(fields[6]),
        new Limits(windows));
  }

  private static LimitWindow window(String text) {
    String[] numbers = text.split(" ", NUMBERS + 1);
    if (numbers.length <= NUMBERS) {
      throw new NumberFormatException("a limit has four numbers and a name: " + text);
    }
    return new LimitWindow(
        numbers[NUMBERS],
        parsed(numbers[0]),
        numbers[1].equals(UNKNOWN)
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(numbers[1])),
        parsed(numbers[2]),
        parsed(numbers[3]));
  }

  private static OptionalDouble parsed(String number) {
    return number.equals(UNKNOWN)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(number));
  }
}
