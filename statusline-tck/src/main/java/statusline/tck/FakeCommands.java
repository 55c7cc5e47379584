package statusline.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;

/// A command runner with prepared outputs that records its commands. Safe for use by several
/// threads.
///
/// An installed program is found as `/usr/bin/<name>`. If several answers match a command, the one
/// prepared last is used. A command of an installed program without a matching answer is an error
/// of the test and throws `AssertionError`. A program that is not installed cannot be started and
/// throws `IOException`.
public final class FakeCommands implements CommandRunner {
  private static final Path BIN = Path.of("/usr/bin");

  private final Set<String> installed = new ConcurrentSkipListSet<>();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final List<Command> calls = new CopyOnWriteArrayList<>();
  private final Semaphore hanging = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);

  /// Creates a runner without programs.
  public FakeCommands() {}

  /// {@return the output of a successful run}
  public static CommandOutput says(String standardOutput) {
    return CommandOutput.of(0, standardOutput.getBytes(StandardCharsets.UTF_8), "");
  }

  /// {@return the output of a failed run}
  public static CommandOutput complains(int exitCode, String standardError) {
    return CommandOutput.of(exitCode, new byte[0], standardError);
  }

  /// Installs a program.
  public FakeCommands install(String program) {
    installed.add(program);
    return this;
  }

  /// Installs a program and prepares its output for commands whose arguments start with the given
  /// ones.
  public FakeCommands answer(CommandOutput output, String program, String... arguments) {
    return prepare(begins(arguments), program, command -> output);
  }

  /// Installs a program and prepares its output for matching commands.
  public FakeCommands answerIf(Predicate<Command> fits, String program, CommandOutput output) {
    return prepare(fits, program, command -> output);
  }

  /// Installs a program that cannot be started if its arguments start with the given ones.
  public FakeCommands fail(String message, String program, String... arguments) {
    return prepare(
        begins(arguments),
        program,
        command -> {
          throw new IOException(message);
        });
  }

  /// Installs a program that never exits if its arguments start with the given ones. Only an
  /// interrupt stops it.
  public FakeCommands hang(String program, String... arguments) {
    return prepare(begins(arguments), program, this::hangs);
  }

  /// Makes every installed program hang, whatever answers are prepared.
  public FakeCommands hangAlways() {
    answers.addFirst(new Answer(command -> true, this::hangs));
    return this;
  }

  /// {@return whether a thread hangs in a program; each one is counted once}
  ///
  /// @param patience maximum time to wait
  public boolean awaitHanging(Duration patience) throws InterruptedException {
    return hanging.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Terminates hanging programs, and every later one that would hang, as if they were killed.
  public void release() {
    released.countDown();
  }

  /// {@return the commands that were run, in order}
  public List<Command> calls() {
    return List.copyOf(calls);
  }

  @Override
  public Optional<Path> find(String program) {
    return installed.contains(program) ? Optional.of(BIN.resolve(program)) : Optional.empty();
  }

  @Override
  public CommandOutput run(Command command) throws IOException, InterruptedException {
    calls.add(command);
    Path name = command.program().getFileName();
    if (!BIN.equals(command.program().getParent()) || !installed.contains(name.toString())) {
      throw new IOException("Cannot run program " + command.program() + ": No such file");
    }
    for (Answer answer : answers) {
      if (answer.fits().test(command)) {
        return within(command, answer.behaviour().run(command));
      }
    }
    throw new AssertionError("no answer matches " + command);
  }

  private static CommandOutput within(Command command, CommandOutput output) throws IOException {
    if (output.bytes().length > command.maxOutputBytes()) {
      throw new IOException(command.program() + " wrote more than " + command.maxOutputBytes());
    }
    return output;
  }

  private FakeCommands prepare(Predicate<Command> fits, String program, Behaviour behaviour) {
    install(program);
    Path path = BIN.resolve(program);
    answers.addFirst(
        new Answer(command -> command.program().equals(path) && fits.test(command), behaviour));
    return this;
  }

  private static Predicate<Command> begins(String... arguments) {
    List<String> wanted = List.of(arguments);
    return command ->
        command.arguments().size() >= wanted.size()
            && command.arguments().subList(0, wanted.size()).equals(wanted);
  }

  private CommandOutput hangs(Command command) throws IOException, InterruptedException {
    hanging.release();
    released.await();
    throw new IOException(command.program() + " was killed");
  }

  /// The behavior of a program.
  @FunctionalInterface
  private interface Behaviour {
    CommandOutput run(Command command) throws IOException, InterruptedException;
  }

  private record Answer(Predicate<Command> fits, Behaviour behaviour) {}
}
