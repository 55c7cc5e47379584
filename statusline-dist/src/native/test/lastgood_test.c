// Tests of the last good lines: each session gets its own, marked as old. Usage: lastgood_test
// FOLDER, which is empty.

#include "check.h"
#include "shown.h"

#include "../lastgood.h"
#include "../wait.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *folder;
static Line line;

static char *in_folder(const char *name) {
  static char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

enum { TAG = 0x1234, HEADER_BYTES = 32 };

static void keep(int directory, uint64_t tag, const char *text, int64_t now) {
  line_set(&line, text, strlen(text));
  last_good_write(directory, tag, now, &line);
}

static int fresh_instance(const char *name) {
  mkdir(in_folder(name), 0700);
  return open(in_folder(name), O_RDONLY | O_DIRECTORY);
}

static void last_good_line_is_marked(void) {
  int directory = fresh_instance("good1");
  int64_t now = wall_ms();
  CHECK(!last_good_read(directory, TAG, now, &line));
  keep(directory, TAG, "Opus", now);
  CHECK(last_good_read(directory, TAG, now, &line) && is_line(&line, "old: Opus"));
  CHECK(last_good_read(directory, TAG, now + 59000, &line) && is_line(&line, "old: Opus"));
  CHECK(last_good_read(directory, TAG, now + 200000, &line) && is_line(&line, "3m old: Opus"));
  CHECK(last_good_read(directory, TAG, now + 7300000, &line) && is_line(&line, "2h old: Opus"));
  CHECK(last_good_read(directory, TAG, now + 400000000, &line) && is_line(&line, "4d old: Opus"));
  CHECK(last_good_read(directory, TAG, now - 200000, &line) && is_line(&line, "old: Opus"));
  CHECK(!last_good_read(directory, TAG + 1, now, &line));
  keep(directory, TAG, "too early", now + 100);
  CHECK(last_good_read(directory, TAG, now, &line) && is_line(&line, "old: Opus"));
  keep(directory, TAG, "\x1b[36mlater\x1b[0m", now + 3000);
  CHECK(last_good_read(directory, TAG, now, &line)
        && is_line(&line, "old: \x1b[36mlater\x1b[0m"));
  close(directory);
}

static void last_good_line_fits_terminal(void) {
  int directory = fresh_instance("good4");
  int64_t now = wall_ms();
  keep(directory, TAG, "\x1b[36mOpus 5.5\x1b[0m of a wide terminal\nsecond row of it", now);
  setenv("COLUMNS", "14", 1);
  CHECK(last_good_read(directory, TAG, now + 200000, &line)
        && is_line(&line, "3m old: \x1b[36mO\xe2\x80\xa6\x1b[0m\nsecond ro\xe2\x80\xa6"));
  unsetenv("COLUMNS");
  close(directory);
}

static void incomplete_or_changed_file_is_ignored(void) {
  char bytes[256];
  int directory = fresh_instance("good2");
  int64_t now = wall_ms();
  keep(directory, TAG, "Opus and more", now);
  char *path = in_folder("good2/good/0000000000001234");
  int file = open(path, O_RDWR);
  ssize_t length = pread(file, bytes, sizeof bytes, 0);
  CHECK(length == HEADER_BYTES + 13);
  for (ssize_t i = 0; i < length * 8; i++) {
    char changed = (char)(bytes[i / 8] ^ (1 << i % 8));
    CHECK(pwrite(file, &changed, 1, i / 8) == 1);
    CHECK(!last_good_read(directory, TAG, now, &line));
    CHECK(pwrite(file, bytes + i / 8, 1, i / 8) == 1);
  }
  CHECK(last_good_read(directory, TAG, now, &line));
  for (ssize_t cut = length - 1; cut >= 0; cut--) {
    CHECK(ftruncate(file, cut) == 0);
    CHECK(!last_good_read(directory, TAG, now, &line));
  }
  CHECK(pwrite(file, bytes, (size_t)length, 0) == length && pwrite(file, "x", 1, length) == 1);
  CHECK(!last_good_read(directory, TAG, now, &line));
  CHECK(ftruncate(file, length) == 0 && last_good_read(directory, TAG, now, &line));
  CHECK(chmod(path, 0644) == 0 && !last_good_read(directory, TAG, now, &line));
  CHECK(ftruncate(file, 1 << 30) == 0 && chmod(path, 0600) == 0);
  CHECK(!last_good_read(directory, TAG, now, &line));
  close(file);
  close(directory);
}

static int count_files(const char *name) {
  int files = 0;
  DIR *list = opendir(in_folder(name));
  while (list != NULL && readdir(list) != NULL) files++;
  closedir(list);
  return files - 2;
}

static void number_of_files_is_limited(void) {
  int directory = fresh_instance("good3");
  int64_t now = wall_ms();
  for (uint64_t tag = 0; tag < 400; tag++) keep(directory, tag, "x", now);
  int files = count_files("good3/good");
  CHECK(files <= 301 && files >= 299);
  CHECK(last_good_read(directory, 399, now, &line));
  close(directory);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  folder = arguments[1];
  last_good_line_is_marked();
  last_good_line_fits_terminal();
  incomplete_or_changed_file_is_ignored();
  number_of_files_is_limited();
  return check_result();
}
