#include "lastgood.h"

#include "place.h"
#include "sha256.h"

#include <dirent.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAGIC = 0x32474c53, MAX_FILES = 300, MIN_INTERVAL_S = 2, NAME_BYTES = 64 };

// No other machine sees it, so it is as it lies in memory.
typedef struct {
  uint32_t magic;
  uint32_t length;
  uint64_t tag;
  int64_t written;
  uint64_t checksum;  // Of everything else.
  char line[LINE_MAX_BYTES];
} File;

enum { HEADER_BYTES = offsetof(File, line) };

static uint64_t checksum(const File *file) {
  Sha256 hash = SHA256_START;
  sha256_add(&hash, file, offsetof(File, checksum));
  sha256_add(&hash, file->line, file->length);
  return sha256_finish(&hash);
}

static void name_file(char name[NAME_BYTES], uint64_t tag) {
  snprintf(name, NAME_BYTES, "good/%016llx", (unsigned long long)tag);
}

// Marks an old line where no row cuts it off, from a minute on with its age.
static bool put_mark(Line *line, int64_t age_ms) {
  int minutes = (int)(age_ms / 60000);
  int age = minutes >= 1440 ? minutes / 1440 : minutes >= 60 ? minutes / 60 : minutes;
  char unit = "mhd"[(minutes >= 60) + (minutes >= 1440)];
  char mark[24] = "\xe2\x9f\xb2 ";
  if (minutes > 0) snprintf(mark, sizeof mark, "\xe2\x9f\xb2%d%c ", age, unit);
  size_t length = strlen(mark);
  if (length > LINE_MAX_BYTES - line->length) return false;
  memmove(line->bytes + length, line->bytes, line->length);
  memcpy(line->bytes, mark, length);
  line->length += length;
  return true;
}

bool last_good_read(int instance, uint64_t tag, int64_t now, Line *line) {
  static File file;
  char name[NAME_BYTES];
  name_file(name, tag);
  int fd = open_file(instance, name, O_RDONLY);
  ssize_t got = fd < 0 ? -1 : read(fd, &file, sizeof file);
  close(fd);
  // Only a whole and unchanged file of that session counts.
  if (got < HEADER_BYTES || file.magic != MAGIC
      || file.length != (size_t)got - HEADER_BYTES || file.tag != tag
      || file.checksum != checksum(&file)) {
    return false;
  }
  line_set(line, file.line, file.length);
  return put_mark(line, now - file.written) && line->is_visible;
}

// Removes one file if there are too many: a session that goes on writes it again.
static void make_room(int instance) {
  char name[NAME_BYTES];
  int files = 0;
  DIR *list = fdopendir(open_private(instance, "good"));
  for (struct dirent *entry; list != NULL && (entry = readdir(list)) != NULL; files++) {
    if (strcmp(entry->d_name, "..") > 0) snprintf(name, sizeof name, "good/%.50s", entry->d_name);
  }
  if (files > MAX_FILES + 2) unlinkat(instance, name, 0);
  if (list != NULL) closedir(list);
}

// Writes a new file, named when it is whole.
static void replace(int instance, const char *name, const File *file) {
  char temporary[NAME_BYTES];
  ssize_t length = HEADER_BYTES + (ssize_t)file->length;
  snprintf(temporary, sizeof temporary, "%.32s.%ld", name, (long)getpid());
  int fd = open_file(instance, temporary, O_WRONLY | O_CREAT | O_TRUNC);
  if (fd < 0) return;
  bool is_whole = write(fd, file, (size_t)length) == length;
  close(fd);
  if (!is_whole || renameat(instance, temporary, instance, name) != 0) {
    unlinkat(instance, temporary, 0);
  }
}

void last_good_write(int instance, uint64_t tag, int64_t now, const Line *line) {
  static File file;
  char name[NAME_BYTES];
  struct stat status;
  name_file(name, tag);
  if (fstatat(instance, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    make_room(instance);
  } else if (now / 1000 >= status.st_mtime && now / 1000 < status.st_mtime + MIN_INTERVAL_S) {
    // A time in the future is of a clock that was set back.
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
