// Tests of the environment of the programs that the client starts.

#include "check.h"

#include "../image.h"

#include <string.h>

static void java_options_are_dropped(void) {
  char *variables[] = {"A=1", "LD_PRELOAD=x", "JAVA_TOOL_OPTIONS=x", "_JAVA_OPTIONS=x",
                       "JDK_JAVA_OPTIONS=x", "CLASSPATH=x", "JAVA_HOME=/j", "LDX=1", NULL};
  char **before = environ;
  environ = variables;
  environment_drop_options();
  CHECK(strcmp(environ[0], "A=1") == 0 && strcmp(environ[1], "JAVA_HOME=/j") == 0);
  CHECK(strcmp(environ[2], "LDX=1") == 0 && environ[3] == NULL);
  environment_keep_allowed();
  CHECK(environ[0] == NULL);
  environ = before;
}

static void java_runs_only_where_it_can_name_the_path(void) {
  static const char *const usable[] = {
    "/opt/statusline", "/a b", "/a,b=c;d%20'\"*@-", "/new\nline", "/\xc3\xbc", "/\xf0\x9f\x98\x80",
    "/\xef\xbf\xbd",
  };
  static const char *const unusable[] = {
    "/a:b", ":", "/\xff", "/\xc3", "/a\xc0\xaf", "/\xed\xa0\x80", "/\xef\xbf\xbd\x80", "/\xf4\x90\x80\x80",
  };
  for (size_t i = 0; i < sizeof usable / sizeof *usable; i++) {
    CHECK_SAYING(image_is_usable(usable[i]), usable[i]);
  }
  for (size_t i = 0; i < sizeof unusable / sizeof *unusable; i++) {
    CHECK_SAYING(!image_is_usable(unusable[i]), unusable[i]);
  }
}

int main(void) {
  java_runs_only_where_it_can_name_the_path();
  java_options_are_dropped();
  return check_result();
}
