#include "lastgood.h"

#include "frame.h"
#include "place.h"
#include "sha256.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_FILES = 300, MIN_INTERVAL_S = 2, NAME_BYTES = 64, CHECKED_BYTES = 24 };

static const uint8_t MAGIC_AND_VERSION[] = {'S', 'L', 'G', '1'};

// Magic with version, length of the line, session tag, time, beginning of the SHA-256 of all.
typedef struct {
  uint8_t header[LAST_GOOD_HEADER_BYTES];
  char line[LINE_MAX_BYTES];
} File;

static uint64_t checksum(const File *file, size_t length) {
  Sha256 hash;
  uint8_t digest[32];
  sha256_start(&hash);
  sha256_add(&hash, file->header, CHECKED_BYTES);
  sha256_add(&hash, file->line, length);
  sha256_finish(&hash, digest);
  return get_u64(digest);
}

// Reads a whole and unchanged file of that session; false if it is not.
static bool read_file(int directory, uint64_t tag, File *file, size_t *length) {
  char name[NAME_BYTES];
  snprintf(name, sizeof name, "%016llx", (unsigned long long)tag);
  int fd = open_file(directory, name, O_RDONLY);
  ssize_t got = fd < 0 ? -1 : read(fd, file, sizeof *file);
  close(fd);
  *length = (size_t)got - LAST_GOOD_HEADER_BYTES;
  return got >= LAST_GOOD_HEADER_BYTES && memcmp(file->header, MAGIC_AND_VERSION, 4) == 0
      && get_u32(file->header + 4) == *length && get_u64(file->header + 8) == tag
      && get_u64(file->header + CHECKED_BYTES) == checksum(file, *length);
}

// Appends the mark of an old line, dimmed where the line has colours, and from a minute on its age.
static void append_mark(Line *line, int64_t age_ms) {
  bool is_coloured = memchr(line->bytes, '\x1b', line->length) != NULL;
  int64_t minutes = age_ms / 60000;
  int64_t age = minutes >= 1440 ? minutes / 1440 : minutes >= 60 ? minutes / 60 : minutes;
  char unit = minutes >= 1440 ? 'd' : minutes >= 60 ? 'h' : 'm';
  char text[8] = "";
  if (minutes > 0) snprintf(text, sizeof text, "%d%c", age > 999 ? 999 : (int)age, unit);
  line_append(line, is_coloured ? "\x1b[2m \xe2\x9f\xb2" : " \xe2\x9f\xb2");
  line_append(line, text);
  line_append(line, is_coloured ? "\x1b[0m" : "");
}

bool last_good_read(int instance, uint64_t tag, int64_t now, Line *line) {
  static File file;
  size_t length;
  int directory = open_private(instance, "good");
  bool is_read = directory >= 0 && read_file(directory, tag, &file, &length);
  close(directory);
  if (!is_read) return false;
  line_set(line, file.line, length);
  append_mark(line, now - (int64_t)get_u64(file.header + 16));
  return line->is_visible;
}

// Removes any one file if there are too many: a session that goes on will write its own again.
static void make_room(int directory) {
  char name[NAME_BYTES];
  int files = 0;
  DIR *list = fdopendir(openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  for (struct dirent *entry; list != NULL && (entry = readdir(list)) != NULL; files++) {
    if (strcmp(entry->d_name, "..") > 0) snprintf(name, sizeof name, "%.60s", entry->d_name);
  }
  if (files > MAX_FILES + 2) unlinkat(directory, name, 0);
  if (list != NULL) closedir(list);
}

static void replace(int directory, const char *name, const File *file, size_t length) {
  char temporary[NAME_BYTES];
  snprintf(temporary, sizeof temporary, ".%.16s.%ld", name, (long)getpid());
  int fd = open_file(directory, temporary, O_WRONLY | O_CREAT | O_TRUNC);
  if (fd < 0) return;
  bool is_whole = write(fd, file, length) == (ssize_t)length;
  close(fd);
  if (!is_whole || renameat(directory, temporary, directory, name) != 0) {
    unlinkat(directory, temporary, 0);
  }
}

static void write_file(int directory, uint64_t tag, int64_t now, const Line *line) {
  static File file;
  char name[NAME_BYTES];
  struct stat status;
  snprintf(name, sizeof name, "%016llx", (unsigned long long)tag);
  bool is_there = fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
  int64_t age = is_there ? now / 1000 - status.st_mtime : MIN_INTERVAL_S;
  // A time in the future is of a clock that was set back, and no reason to wait.
  if (age >= 0 && age < MIN_INTERVAL_S) return;
  if (!is_there) make_room(directory);
  memcpy(file.header, MAGIC_AND_VERSION, sizeof MAGIC_AND_VERSION);
  put_u32(file.header + 4, (uint32_t)line->length);
  put_u64(file.header + 8, tag);
  put_u64(file.header + 16, (uint64_t)now);
  memcpy(file.line, line->bytes, line->length);
  put_u64(file.header + CHECKED_BYTES, checksum(&file, line->length));
  replace(directory, name, &file, LAST_GOOD_HEADER_BYTES + line->length);
}

void last_good_write(int instance, uint64_t tag, int64_t now, const Line *line) {
  int directory = open_private(instance, "good");
  if (directory >= 0) write_file(directory, tag, now, line);
  close(directory);
}
