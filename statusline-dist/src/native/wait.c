#include "wait.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

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

static bool is_passing(ssize_t result) { return result < 0 && (errno == EINTR || errno == EAGAIN); }

ssize_t read_part(int fd, void *bytes, size_t room, int64_t deadline) {
  ssize_t got;
  do {
    if (!wait_ready(fd, POLLIN, deadline)) return -1;
    got = read(fd, bytes, room);
  } while (is_passing(got));
  return got;
}

bool write_all(int fd, const void *bytes, size_t length, int64_t deadline) {
  for (const char *at = bytes; length > 0;) {
    if (!wait_ready(fd, POLLOUT, deadline)) return false;
    ssize_t part = write(fd, at, length);
    if (part < 0 && !is_passing(part)) return false;
    if (part > 0) at += part, length -= (size_t)part;
  }
  return true;
}
