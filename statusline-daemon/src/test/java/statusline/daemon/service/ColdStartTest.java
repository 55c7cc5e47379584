package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import statusline.broker.field.FieldWriter;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;

class ColdStartTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static Frame request(long id) {
    return Frame.request(FrameType.RENDER, id, 0, new FieldWriter());
  }

  @Test
  void endReturnsAnsweredRequestsOnce() {
    var coldStart = new ColdStart(2, LONG);
    Frame one = request(1);
    Frame other = request(2);

    assertTrue(coldStart.isUnderWay());
    assertTrue(coldStart.add(one));
    assertTrue(coldStart.add(other));
    assertEquals(List.of(one, other), coldStart.end());
    assertEquals(List.of(), coldStart.end());
  }

  @Test
  void requestAfterEndIsNotAdded() {
    var coldStart = new ColdStart(2, LONG);
    coldStart.end();

    assertFalse(coldStart.isUnderWay());
    assertFalse(coldStart.add(request(1)));
    assertEquals(List.of(), coldStart.end());
  }

  @Test
  void nextOneGetsTurnThatEnds() throws InterruptedException, ExecutionException {
    var coldStart = new ColdStart(2, LONG);
    assertTrue(coldStart.awaitTurn());
    assertTrue(coldStart.awaitTurn());

    var third = new FutureTask<>(coldStart::awaitTurn);
    Thread.ofPlatform().start(third);
    coldStart.endTurn();

    assertTrue(third.get());
  }

  @Test
  void awaitTurnEndsAtTimeout() {
    var coldStart = new ColdStart(1, Duration.ofMillis(1));
    assertTrue(coldStart.awaitTurn());

    assertFalse(coldStart.awaitTurn());
  }
}
