package shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line of a benchmark: numbers, flags, `--against IMAGE` and `--limit RATIO`.
public final class Options {
  private static final double DEFAULT_LIMIT = 1.05;

  private final List<Integer> numbers = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private Optional<Image> old = Optional.empty();
  private double limit = DEFAULT_LIMIT;

  private Options() {}

  /// {@return the parsed arguments; if they are invalid, the program prints its usage and exits
  /// with code 2}
  ///
  /// @param synopsis of the program, for the usage text
  /// @param known flags without a value
  public static Options parse(String[] arguments, String synopsis, String... known) {
    var options = new Options();
    try {
      options.read(List.of(arguments), List.of(known));
    } catch (IllegalArgumentException invalid) {
      System.err.println("error: " + invalid.getMessage());
      System.err.println(
          "usage: java benchmarks/" + synopsis + " [--against IMAGE] [--limit RATIO]");
      System.exit(2);
    }
    return options;
  }

  private void read(List<String> arguments, List<String> known) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--against")) {
        old = Optional.of(image(value(arguments, ++i)));
      } else if (argument.equals("--limit")) {
        limit = Double.parseDouble(value(arguments, ++i));
      } else if (known.contains(argument)) {
        flags.add(argument);
      } else {
        numbers.add(number(argument));
      }
    }
  }

  private static String value(List<String> arguments, int index) {
    if (index >= arguments.size()) {
      throw new IllegalArgumentException(arguments.getLast() + " needs a value");
    }
    return arguments.get(index);
  }

  private static int number(String argument) {
    if (!argument.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("unknown argument: " + argument);
    }
    return Integer.parseInt(argument);
  }

  private static Image image(String path) {
    var image = new Image("old", Path.of(path).toAbsolutePath().normalize());
    if (!Files.isExecutable(Path.of(image.client()))) {
      throw new IllegalArgumentException("no image in " + path);
    }
    return image;
  }

  /// {@return a number of the command line}
  ///
  /// @param index among the numbers
  /// @param defaultValue if the command line has fewer numbers
  public int number(int index, int defaultValue) {
    return index < numbers.size() ? numbers.get(index) : defaultValue;
  }

  /// {@return whether the command line has a flag}
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /// {@return the images to run}
  public Sides<Image> images() {
    return new Sides<>(Image.BUILT, old);
  }

  /// {@return the largest ratio new/old that is accepted}
  public double limit() {
    return limit;
  }
}
