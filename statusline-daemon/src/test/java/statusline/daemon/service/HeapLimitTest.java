package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeapLimitTest {
  private long live;
  private long garbage;
  private int collections;
  private final HeapLimit limit = new HeapLimit(() -> live + garbage, this::collect, 1_000);

  private void collect() {
    collections++;
    garbage = 0;
  }

  @Test
  void smallHeapIsNotCollected() {
    live = 100;
    garbage = 275;

    assertFalse(limit.isReached());
    assertEquals(0, collections);
  }

  @Test
  void muchGarbageIsCollectedBeforeHeapIsFull() {
    live = 100;
    garbage = 276;

    assertFalse(limit.isReached());
    assertEquals(1, collections);
    assertFalse(limit.isReached());
    assertEquals(1, collections);
  }

  @Test
  void nextCollectionWaitsUntilUsedSizeDoubles() {
    live = 300;
    garbage = 100;
    limit.isReached();
    garbage = 300;

    assertFalse(limit.isReached());
    assertEquals(1, collections);
    garbage = 301;
    assertFalse(limit.isReached());
    assertEquals(2, collections);
  }

  @Test
  void heapFullOfLiveObjectsIsAtLimit() {
    live = 751;

    assertTrue(limit.isReached());
    assertTrue(limit.isReached());
    assertEquals(2, collections);
  }

  @Test
  void heapFullOfGarbageIsNotAtLimit() {
    live = 500;
    garbage = 400;

    assertFalse(limit.isReached());
    live = 400;
    garbage = 351;
    assertFalse(limit.isReached());
    assertEquals(2, collections);
  }
}
