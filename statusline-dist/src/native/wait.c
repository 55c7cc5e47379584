#include "wait.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

// Returns the time of a clock in milliseconds.
static int64_t read_clock(clockid_t id) {
  struct timespec now = {0};
  clock_gettime(id, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t monotonic_ms(void) { return read_clock(CLOCK_MONOTONIC); }

int64_t wall_ms(void) { return read_clock(CLOCK_REALTIME); }

int remaining_ms(int64_t deadline) {
  int64_t left = deadline - monotonic_ms();
  if (left <= 0) return 0;
  return left > INT_MAX ? INT_MAX : (int)left;
}

bool wait_ready(int fd, short events, int64_t deadline) {
  struct pollfd wanted = {.fd = fd, .events = events};
  int ready;
  do {
    ready = poll(&wanted, 1, remaining_ms(deadline));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

// Returns whether a read or write failed for a reason that passes, so that it can be repeated.
static bool is_transient_failure(ssize_t result) {
  return result < 0 && (errno == EINTR || errno == EAGAIN);
}

ssize_t read_part(int fd, void *bytes, size_t room, int64_t deadline) {
  ssize_t got;
  do {
    if (!wait_ready(fd, POLLIN, deadline)) return -1;
    got = read(fd, bytes, room);
  } while (is_transient_failure(got));
  return got;
}

bool write_all(int fd, const void *bytes, size_t length, int64_t deadline) {
  const char *at = bytes;
  while (length > 0) {
    if (!wait_ready(fd, POLLOUT, deadline)) return false;
    ssize_t written = write(fd, at, length);
    if (written < 0 && !is_transient_failure(written)) return false;
    if (written > 0) {
      at += written;
      length -= (size_t)written;
    }
  }
  return true;
}
