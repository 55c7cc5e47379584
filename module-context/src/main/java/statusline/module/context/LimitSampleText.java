package statusline.module.context;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The stored form of a sample: one line of ten fields separated by tabs.
final class LimitSampleText {
  private LimitSampleText() {}

  /// {@return the line of a sample}
  static String of(LimitSample sample) {
    return sample.session()
        + '\t'
        + sample.account()
        + '\t'
        + sample.costMicros()
        + '\t'
        + sample.apiMillis()
        + '\t'
        + sample.requests()
        + '\t'
        + sample.wallMillis()
        + '\t'
        + sample.observedAt()
        + '\t'
        + window(sample.limits().fiveHour())
        + '\t'
        + window(sample.limits().sevenDay())
        + '\t'
        + window(sample.limits().spend());
  }

  private static String window(Optional<LimitWindow> window) {
    if (window.isEmpty()) {
      return "";
    }
    LimitWindow known = window.get();
    return known.percent()
        + " "
        + known.resetsAt().orElse(-1)
        + " "
        + known.usedUsd().orElse(-1)
        + " "
        + known.limitUsd().orElse(-1);
  }

  /// {@return the sample in a line}
  /// @throws NumberFormatException if the line has another format
  static LimitSample parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 10) {
      throw new NumberFormatException("a sample has ten fields: " + line);
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
        new Limits(window(fields[7]), window(fields[8]), window(fields[9])));
  }

  private static Optional<LimitWindow> window(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] numbers = text.split(" ", -1);
    if (numbers.length != 4) {
      throw new NumberFormatException("a limit has four numbers: " + text);
    }
    long resetsAt = Long.parseLong(numbers[1]);
    return Optional.of(
        new LimitWindow(
            Double.parseDouble(numbers[0]),
            resetsAt < 0 ? OptionalLong.empty() : OptionalLong.of(resetsAt),
            amount(numbers[2]),
            amount(numbers[3])));
  }

  private static OptionalDouble amount(String number) {
    double usd = Double.parseDouble(number);
    return usd < 0 ? OptionalDouble.empty() : OptionalDouble.of(usd);
  }
}
