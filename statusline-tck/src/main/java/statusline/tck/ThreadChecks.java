package statusline.tck;

import static statusline.tck.ContractRule.CONCURRENT;
import static statusline.tck.ContractRule.STOPS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import statusline.api.DataModule;
import statusline.api.Scope;

/// The rules on threads.
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
    for (World world : World.of(subject)) {
      Outcome.of(subject.module(), world.situation());
      var calls = world.situation().commands().calls();
      STOPS.require(
          calls.isEmpty(), "runsCommands() is false, but in " + world.name() + " it ran " + calls);
    }
  }

  private static <T extends Record> void stopsWhenInterrupted(
      DataModule<T> module, Situation situation) throws Exception {
    Scope scope = module.scope(situation.scopeContext());
    situation.commands().hangAlways();
    Worker worker = Worker.start(() -> module.fetch(situation.moduleContext(scope)));
    try {
      boolean hangs = false;
      for (long left = Worker.PATIENCE.dividedBy(LOOK_AGAIN); left > 0 && !hangs; left--) {
        hangs = situation.commands().awaitHanging(LOOK_AGAIN);
        STOPS.require(
            hangs || worker.isAlive(), "runsCommands() is true, but fetch ended without a program");
      }
      STOPS.require(hangs, "runsCommands() is true, but fetch got to no program");
      worker.interrupt();
      STOPS.require(worker.ended(DEADLINE), "still at it a second after the interrupt");
    } finally {
      situation.commands().release();
    }
  }

  static <T extends Record> void concurrent(ContractSubject<T> subject) throws Exception {
    DataModule<T> module = subject.module();
    Outcome present = Outcome.of(module, subject.present());
    Outcome other = Outcome.of(module, otherWorld(subject));
    var start = new CountDownLatch(2);
    Worker first = Worker.start(() -> repeat(start, module, subject.present(), present));
    Worker second = Worker.start(() -> repeat(start, module, otherWorld(subject), other));
    boolean ended = first.ended(Worker.PATIENCE) && second.ended(Worker.PATIENCE);
    CONCURRENT.require(ended, "two fetches at once do not end");
    first.rethrow();
    second.rethrow();
  }

  private static Situation otherWorld(ContractSubject<?> subject) {
    return subject.absent().orElseGet(Situation::empty);
  }

  private static <T extends Record> int repeat(
      CountDownLatch start, DataModule<T> module, Situation situation, Outcome alone)
      throws InterruptedException {
    start.countDown();
    start.await();
    for (int round = 0; round < ROUNDS; round++) {
      Outcome outcome = Outcome.of(module, situation);
      CONCURRENT.require(
          outcome.equals(alone),
          "alone " + alone.result() + ", beside another fetch " + outcome.result());
    }
    return ROUNDS;
  }
}
