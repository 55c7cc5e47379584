package statusline.daemon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StatusTextTest {
  @Test
  void statusHasOneRowForEachValue() throws IOException {
    assertEquals(
        "pid       7\nbuildId   b1\nrequests  3",
        StatusText.ofStatus("{\"pid\":7,\"buildId\":\"b1\",\"requests\":3}"));
  }

  @Test
  void statisticsAreTwoTables() throws IOException {
    assertEquals(
        """
        DAEMON
        pid     7

        MODULE  REQUESTS  HITS  STALE  FETCHES  JOINED  FAILURES  LAST     OPEN
        git     4         3     2      1        0       0         12.5 ms  0\
        """,
        StatusText.ofStatistics(
            """
            {"daemon": {"pid": 7}, "modules": [{"id": "git", "requests": 4, "hits": 3,
             "staleServed": 2, "fetches": 1, "joined": 0, "failures": 0,
             "lastFetchMicros": 12500, "openCircuits": 0}]}
            """));
  }

  @Test
  void malformedAnswerIsAFailure() {
    assertThrows(IOException.class, () -> StatusText.ofStatus("{"));
  }
}
