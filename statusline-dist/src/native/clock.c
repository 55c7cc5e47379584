#include "clock.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <time.h>

static int64_t read_clock(clockid_t id) {
  struct timespec now = {0};
  clock_gettime(id, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t monotonic_ms(void) { return read_clock(CLOCK_MONOTONIC); }

int64_t wall_ms(void) { return read_clock(CLOCK_REALTIME); }

int remaining_ms(int64_t deadline) {
  int64_t left = deadline - monotonic_ms();
  return left <= 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}

bool wait_ready(int fd, short events, int64_t deadline) {
  struct pollfd wanted = {.fd = fd, .events = events};
  int ready;
  do ready = poll(&wanted, 1, remaining_ms(deadline));
  while (ready < 0 && errno == EINTR);
  return ready > 0;
}
