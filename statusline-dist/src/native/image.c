#include "image.h"

#include "unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <strings.h>
#include <unistd.h>

#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif
#include "environment.inc"

enum { OPTION_BYTES = PATH_MAX + 64 };

// Finds the real path of this program.
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

// Removes the last name of a path.
static bool cut_last_name(char *path) {
  char *slash = strrchr(path, '/');
  if (slash != NULL) *slash = '\0';
  return slash != NULL;
}

bool image_find(char image[PATH_MAX]) {
  return find_self(image) && cut_last_name(image) && cut_last_name(image);
}

bool image_is_usable(const char *image) { return strchr(image, ':') == NULL && is_utf8(image); }

// Returns the size of a file of the image, or -1.
static long long size_of(const char *image, const char *name) {
  char path[OPTION_BYTES];
  struct stat status;
  snprintf(path, sizeof path, "%s/%s", image, name);
  return stat(path, &status) == 0 ? (long long)status.st_size : -1;
}

// Returns whether the AOT cache belongs to this image. The build records its id and both sizes in
// the name of a file. The JVM compares only the modules' size; a refused cache is worse than none.
static bool cache_fits(const char *image) {
  char path[OPTION_BYTES];
  snprintf(path, sizeof path, "%s/lib/aot." BUILD_ID ".%lld.%lld", image,
           size_of(image, "runtime/lib/modules"), size_of(image, "lib/statusline.aot"));
  return access(path, F_OK) == 0;
}

void image_become_java(const char *image, const char *options, const char *instance,
                       char **arguments) {
  static char java[OPTION_BYTES], cache[OPTION_BYTES];
  static char runtime[OPTION_BYTES], option_file[OPTION_BYTES];
  snprintf(java, OPTION_BYTES, "%s/runtime/bin/java", image);
  snprintf(cache, OPTION_BYTES, "-XX:AOTCache=%s/lib/statusline.aot", image);
  if (!cache_fits(image)) strcpy(cache, "-Xshare:auto");
  snprintf(runtime, OPTION_BYTES, "-Dstatusline.runtime=%s", instance);
  snprintf(option_file, OPTION_BYTES, "@%s/lib/%s", image, options);
  char *first[] = {java, cache, runtime, "-Dstatusline.build=" BUILD_ID, option_file};
  size_t first_count = sizeof first / sizeof *first;
  size_t count = 0;
  while (arguments[count] != NULL) count++;
  char **command = calloc(first_count + count + 1, sizeof *command);
  if (command == NULL) return;
  memcpy(command, first, sizeof first);
  memcpy(command + first_count, arguments, count * sizeof *command);
  // In other locales the JVM cannot handle file names that are not ASCII.
  setenv("LC_ALL", "C.UTF-8", 1);
  execv(java, command);
}

// Returns whether a list of names contains the name of NAME=value.
static bool is_listed(const char *names, const char *entry) {
  while (*names != '\0') {
    size_t length = strcspn(names, " ");
    bool is_equal = strncmp(names, entry, length) == 0;
    if (is_equal && (names[length - 1] == '_' || entry[length] == '=')) return true;
    names += length + strspn(names + length, " ");
  }
  return false;
}

// Returns whether an entry is a value of git that the daemon uses. Other values may be secrets.
static bool is_used_git_value(const char *entry) {
  char name[32];
  unsigned number;
  if (sscanf(entry, "GIT_CONFIG_VALUE_%9u=", &number) != 1) return false;
  snprintf(name, sizeof name, "GIT_CONFIG_KEY_%u", number);
  const char *key = getenv(name);
  return key && (strcasecmp(key, "safe.directory") == 0 || strncasecmp(key, "filter.", 7) == 0);
}

bool environment_allows(const char *entry) {
  return is_listed(ALLOWED, entry) || is_used_git_value(entry);
}

// Keeps the listed variables (`is_kept`) or the others, and removes the rest.
static void filter_environment(const char *names, bool is_kept) {
  char **next = environ;
  for (char **entry = environ; *entry != NULL; entry++)
    if (is_listed(names, *entry) == is_kept) *next++ = *entry;
  *next = NULL;
}

void environment_keep_allowed(void) { filter_environment(ALLOWED, true); }

void environment_drop_options(void) { filter_environment(DROPPED, false); }

void environment_name_login(void) {
  for (const char *const *name = KEYS; *name != NULL; name++)
    if (getenv(*name) != NULL && *getenv(*name) != '\0') setenv("STATUSLINE_LOGIN", *name, 1);
}
