#include "lastgood.h"

#include "fit.h"
#include "instance.h"
#include "sha256.h"

#include <dirent.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAGIC = 0x32474c53, MAX_FILES = 300, MIN_INTERVAL_S = 2, NAME_BYTES = 64 };
enum { MS_PER_MINUTE = 60000, MINUTES_PER_HOUR = 60, MINUTES_PER_DAY = 1440 };

// The content of a file. It is written as it is in memory, because no other machine reads it.
typedef struct {
  uint32_t magic;
  uint32_t length;
  uint64_t tag;
  int64_t written;
  uint64_t checksum;  // Over all other bytes.
  char line[LINE_MAX_BYTES];
} File;

enum { HEADER_BYTES = offsetof(File, line) };

// Returns the checksum of a file's content.
static uint64_t checksum(const File *file) {
  Sha256 hash = SHA256_START;
  sha256_add(&hash, file, offsetof(File, checksum));
  sha256_add(&hash, file->line, file->length);
  return sha256_finish(&hash);
}

// Makes the name of a session's file.
static void name_file(char name[NAME_BYTES], uint64_t tag) {
  snprintf(name, NAME_BYTES, "good/%016llx", (unsigned long long)tag);
}

// Makes the mark of an old line, with its age if that is a minute or more.
static void make_mark(char *mark, size_t size, int64_t age_ms) {
  int minutes = (int)(age_ms / MS_PER_MINUTE);
  bool is_day = minutes >= MINUTES_PER_DAY, is_hour = minutes >= MINUTES_PER_HOUR;
  int unit = is_day ? MINUTES_PER_DAY : is_hour ? MINUTES_PER_HOUR : 1;
  snprintf(mark, size, "old: ");
  if (minutes > 0) {
    snprintf(mark, size, "%d%c old: ", minutes / unit, is_day ? 'd' : is_hour ? 'h' : 'm');
  }
}

// Puts the mark before an old line, where it is never truncated. Returns false if there is no room.
static bool put_mark(Line *line, int64_t age_ms) {
  char mark[24];
  make_mark(mark, sizeof mark, age_ms);
  size_t length = strlen(mark);
  if (length > LINE_MAX_BYTES - line->length) return false;
  memmove(line->bytes + length, line->bytes, line->length);
  memcpy(line->bytes, mark, length);
  line->length += length;
  return true;
}

// Checks that a file is complete, unchanged, and of this session.
static bool is_valid(const File *file, ssize_t bytes, uint64_t tag) {
  return bytes >= HEADER_BYTES && file->magic == MAGIC
      && file->length == (size_t)bytes - HEADER_BYTES && file->tag == tag
      && file->checksum == checksum(file);
}

bool last_good_read(int instance, uint64_t tag, int64_t now, Line *line) {
  static File file;
  char name[NAME_BYTES];
  name_file(name, tag);
  int fd = open_file(instance, name, O_RDONLY);
  ssize_t got = fd < 0 ? -1 : read(fd, &file, sizeof file);
  close(fd);
  if (!is_valid(&file, got, tag)) return false;
  line_set(line, file.line, file.length);
  if (!put_mark(line, now - file.written)) return false;
  // The terminal may be narrower now, and the mark needs room too.
  line_fit(line, row_cells());
  return line->is_visible;
}

// Removes one file if there are too many. If its session still runs, that writes a new one.
static void make_room(int instance) {
  char name[NAME_BYTES];
  int files = 0;
  DIR *list = fdopendir(open_private(instance, "good"));
  if (list == NULL) return;
  for (struct dirent *entry = readdir(list); entry != NULL; entry = readdir(list)) {
    if (entry->d_name[0] == '.') continue;
    snprintf(name, sizeof name, "good/%.50s", entry->d_name);
    files++;
  }
  if (files > MAX_FILES) unlinkat(instance, name, 0);
  closedir(list);
}

// Replaces a file: writes a temporary one and renames it once it is complete.
static void replace(int instance, const char *name, const File *file) {
  char temporary[NAME_BYTES];
  ssize_t length = HEADER_BYTES + (ssize_t)file->length;
  snprintf(temporary, sizeof temporary, "%.32s.%ld", name, (long)getpid());
  int fd = open_file(instance, temporary, O_WRONLY | O_CREAT | O_TRUNC);
  if (fd < 0) return;
  bool is_complete = write(fd, file, (size_t)length) == length;
  close(fd);
  if (!is_complete || renameat(instance, temporary, instance, name) != 0) {
    unlinkat(instance, temporary, 0);
  }
}

// Returns whether a file was written a moment ago. A time in the future comes from a clock that was
// set back, and does not count.
static bool is_recent(const struct stat *status, int64_t now) {
  int64_t age_s = now / 1000 - status->st_mtime;
  return age_s >= 0 && age_s < MIN_INTERVAL_S;
}

void last_good_write(int instance, uint64_t tag, int64_t now, const Line *line) {
  static File file;
  char name[NAME_BYTES];
  struct stat status;
  name_file(name, tag);
  if (fstatat(instance, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    make_room(instance);
  } else if (is_recent(&status, now)) {
    return;
  }
  file.magic = MAGIC;
  file.length = (uint32_t)line->length;
  file.tag = tag;
  file.written = now;
  memcpy(file.line, line->bytes, line->length);
  file.checksum = checksum(&file);
  replace(instance, name, &file);
}
