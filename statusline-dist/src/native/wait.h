#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// Milliseconds of a clock that nobody sets: every wait ends by it.
int64_t monotonic_ms(void);

// Milliseconds since 1970, to be compared across processes and boots.
int64_t wall_ms(void);

// What is left until a monotonic deadline, as poll() wants it: 0 once it is past.
int remaining_ms(int64_t deadline);

// Waits until something can be read (POLLIN) or written (POLLOUT), or has ended.
bool wait_ready(int fd, short events, int64_t deadline);

// Reads what is there as soon as there is something: 0 at the end, -1 if nothing came in time.
ssize_t read_part(int fd, void *bytes, size_t room, int64_t deadline);

// Writes all of it, if it can be until the deadline.
bool write_all(int fd, const void *bytes, size_t length, int64_t deadline);
