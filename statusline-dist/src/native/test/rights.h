#pragma once

// Lets the modes of files count for root too, in this process and in programs that it becomes.

#ifdef __linux__

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline void drop_rights_of_root(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0}};
  prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
  prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
  syscall(SYS_capset, &header, none);
}

#else

static inline void drop_rights_of_root(void) {}

#endif
