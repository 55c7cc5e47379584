#include "process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

enum { MAX_ARRANGED = 4, FIRST_COPY = 16, MAX_SCANNED = 65536, FIRST_REAL_TIME_SIGNAL = 32 };

bool open_pipe(int ends[2]) {
  if (pipe(ends) != 0) return false;
  return fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

// Closes all descriptors from a number on. Where the system has no call for that, it closes them
// one by one.
static void close_from(int first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, (unsigned)first, ~0U, 0U) == 0) return;
#endif
  for (int fd = first; fd < MAX_SCANNED; fd++) close(fd);
}

bool arrange_descriptors(const int *descriptors, int count) {
  int copies[MAX_ARRANGED];
  // First copy all of them to high numbers: one may have the number that another one shall get.
  for (int i = 0; i < count; i++) {
    copies[i] = fcntl(descriptors[i], F_DUPFD, FIRST_COPY);
    if (copies[i] < 0) return false;
  }
  for (int i = 0; i < count; i++) {
    if (dup2(copies[i], i) < 0) return false;
  }
  close_from(count);
  return true;
}

void reset_handlers(void) {
  for (int number = 1; number < FIRST_REAL_TIME_SIGNAL; number++) signal(number, SIG_DFL);
}

void unblock_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

void reset_signals(void) {
  reset_handlers();
  unblock_signals();
}

void raise_limits(void) {
  static const int limited[] = {RLIMIT_FSIZE, RLIMIT_CPU, RLIMIT_AS, RLIMIT_DATA};
  struct rlimit limit;
  for (size_t i = 0; i < sizeof limited / sizeof *limited; i++) {
    if (getrlimit(limited[i], &limit) != 0) continue;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(limited[i], &limit);
  }
}

bool die_with(pid_t parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  // The parent may have ended before the call above.
  return getppid() == parent;
}
