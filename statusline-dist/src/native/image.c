#include "image.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

enum { OPTION_BYTES = PATH_MAX + 64 };

// A name that ends with an underscore stands for all that begin with it.
static const char ALLOWED[] =
    "COLUMNS LINES TERM COLORTERM NO_COLOR FORCE_COLOR LANG LC_ALL TZ HOME PATH XDG_CONFIG_HOME "
    "XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME CLAUDE_CONFIG_DIR STATUSLINE_";

// CLASSPATH would not only add classes, it would make the JVM refuse its AOT cache.
static const char DROPPED[] =
    "JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH LD_ DYLD_";

static bool find_self(char path[PATH_MAX]) {
#ifdef __APPLE__
  char raw[PATH_MAX];
  uint32_t size = sizeof raw;
  return _NSGetExecutablePath(raw, &size) == 0 && realpath(raw, path) != NULL;
#else
  ssize_t length = readlink("/proc/self/exe", path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = '\0';
  return length > 0 && length < PATH_MAX - 1;
#endif
}

static bool cut_last_name(char *path) {
  char *slash = strrchr(path, '/');
  if (slash != NULL) *slash = '\0';
  return slash != NULL;
}

bool image_find(char image[PATH_MAX]) {
  return find_self(image) && cut_last_name(image) && cut_last_name(image);
}

void image_become_java(const char *image, const char *options, const char *instance,
                       char **arguments) {
  static char own[4][OPTION_BYTES];
  size_t count = 0;
  while (arguments[count] != NULL) count++;
  snprintf(own[0], OPTION_BYTES, "%s/runtime/bin/java", image);
  snprintf(own[1], OPTION_BYTES, "-XX:AOTCache=%s/lib/statusline.aot", image);
  snprintf(own[2], OPTION_BYTES, "-Dstatusline.runtime=%s", instance);
  snprintf(own[3], OPTION_BYTES, "@%s/lib/%s", image, options);
  char *first[] = {own[0], own[1], own[2], "-Dstatusline.build=" BUILD_ID, own[3]};
  char **all = calloc(sizeof first / sizeof *first + count + 1, sizeof *all);
  if (all == NULL) return;
  memcpy(all, first, sizeof first);
  memcpy(all + sizeof first / sizeof *first, arguments, count * sizeof *all);
  // In another locale the JVM cannot name a file that is not ASCII.
  setenv("LC_ALL", "C.UTF-8", 1);
  execv(all[0], all);
}

static bool is_listed(const char *names, const char *entry) {
  while (*names != '\0') {
    size_t length = strcspn(names, " ");
    bool is_prefix = names[length - 1] == '_';
    if (strncmp(names, entry, length) == 0 && (is_prefix || entry[length] == '=')) return true;
    names += length + strspn(names + length, " ");
  }
  return false;
}

bool environment_allows(const char *entry) { return is_listed(ALLOWED, entry); }

static void keep(const char *names, bool is_kept) {
  char **next = environ;
  for (char **entry = environ; *entry != NULL; entry++) {
    if (is_listed(names, *entry) == is_kept) *next++ = *entry;
  }
  *next = NULL;
}

void environment_keep_allowed(void) { keep(ALLOWED, true); }

void environment_drop_options(void) { keep(DROPPED, false); }
