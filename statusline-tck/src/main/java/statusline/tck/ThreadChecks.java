package statusline.tck;

import static statusline.tck.ContractRule.CONCURRENT;
import static statusline.tck.ContractRule.STOPS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import statusline.api.DataModule;
import statusline.api.Scope;

/// The rules on interruption and concurrency.
final class ThreadChecks {
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final int ROUNDS = 25;

  private ThreadChecks() {}

  static <T extends Record> void stops(ContractSubject<T> subject) throws Exception {
    if (subject.runsCommands()) {
      stopsWhenInterrupted(subject.module(), subject.present());
    } else {
      runsNothing(subject);
    }
  }

  private static <T extends Record> void runsNothing(ContractSubject<T> subject) throws Exception {
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      Outcome.of(subject.module(), named.environment());
      var calls = named.environment().commands().calls();
      STOPS.require(
          calls.isEmpty(), "runsCommands() is false, but in " + named.name() + " it ran " + calls);
    }
  }

  private static <T extends Record> void stopsWhenInterrupted(
      DataModule<T> module, FakeEnvironment environment) throws Exception {
    Scope scope = module.scope(environment.scopeContext());
    environment.commands().hangAlways();
    Worker worker = Worker.start(() -> module.fetch(environment.moduleContext(scope)));
    try {
      boolean hangs = false;
      for (long left = Worker.PATIENCE.dividedBy(LOOK_AGAIN); left > 0 && !hangs; left--) {
        hangs = environment.commands().awaitHanging(LOOK_AGAIN);
        STOPS.require(
            hangs || worker.isAlive(),
            "runsCommands() is true, but fetch returned without running a program");
      }
      STOPS.require(hangs, "runsCommands() is true, but fetch did not run a program");
      worker.interrupt();
      STOPS.require(worker.ended(DEADLINE), "fetch still runs one second after the interrupt");
    } finally {
      environment.commands().release();
    }
  }

  static <T extends Record> void concurrent(ContractSubject<T> subject) throws Exception {
    DataModule<T> module = subject.module();
    Outcome present = Outcome.of(module, subject.present());
    Outcome other = Outcome.of(module, otherEnvironment(subject));
    var start = new CountDownLatch(2);
    Worker first = Worker.start(() -> repeat(start, module, subject.present(), present));
    Worker second = Worker.start(() -> repeat(start, module, otherEnvironment(subject), other));
    boolean ended = first.ended(Worker.PATIENCE) && second.ended(Worker.PATIENCE);
    CONCURRENT.require(ended, "two concurrent fetches do not return");
    first.rethrow();
    second.rethrow();
  }

  private static FakeEnvironment otherEnvironment(ContractSubject<?> subject) {
    return subject.absent().orElseGet(FakeEnvironment::empty);
  }

  private static <T extends Record> int repeat(
      CountDownLatch start, DataModule<T> module, FakeEnvironment environment, Outcome alone)
      throws InterruptedException {
    start.countDown();
    start.await();
    for (int round = 0; round < ROUNDS; round++) {
      Outcome outcome = Outcome.of(module, environment);
      CONCURRENT.require(
          outcome.equals(alone),
          "alone " + alone.result() + ", during another fetch " + outcome.result());
    }
    return ROUNDS;
  }
}
