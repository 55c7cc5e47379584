#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// Returns the milliseconds of a monotonic clock. All deadlines refer to it.
int64_t monotonic_ms(void);

// Returns the milliseconds since 1970, which can be compared across processes and restarts.
int64_t wall_ms(void);

// Returns the milliseconds until a deadline, as poll() takes them: 0 if it has passed.
int remaining_ms(int64_t deadline);

// Waits until a descriptor can be read (POLLIN) or written (POLLOUT), or its other end is closed.
// Returns false if the deadline passes.
bool wait_ready(int fd, short events, int64_t deadline);

// Waits for input and reads what is there. Returns 0 at the end of the input, and -1 on an error or
// if nothing came before the deadline.
ssize_t read_part(int fd, void *bytes, size_t room, int64_t deadline);

// Writes all bytes. Returns false on an error or if the deadline passes first.
bool write_all(int fd, const void *bytes, size_t length, int64_t deadline);
