#pragma once

#include <stdbool.h>
#include <stdio.h>

// Counts passed and failed checks and prints the failed ones.

static int checks_passed;
static int checks_failed;

static void check(bool holds, const char *what, const char *file, int line) {
  if (holds) {
    checks_passed++;
  } else {
    checks_failed++;
    fprintf(stderr, "%s:%d: %s\n", file, line, what);
  }
}

#define CHECK(condition) check(condition, #condition, __FILE__, __LINE__)
#define CHECK_SAYING(condition, what) check(condition, what, __FILE__, __LINE__)

static int check_result(void) {
  printf("%d passed, %d failed\n", checks_passed, checks_failed);
  return checks_failed == 0 ? 0 : 1;
}
