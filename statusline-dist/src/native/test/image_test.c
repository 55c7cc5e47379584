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

int main(void) {
  java_options_are_dropped();
  return check_result();
}
