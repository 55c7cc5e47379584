// Tests of the environment of the programs that the client starts.

#include "check.h"

#include "../image.h"

#include <stdlib.h>
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

static void only_used_settings_of_git_are_sent(void) {
  char *variables[] = {"GIT_CONFIG_COUNT=3", "GIT_CONFIG_KEY_0=Safe.Directory",
                       "GIT_CONFIG_KEY_1=http.extraHeader", "GIT_CONFIG_KEY_2=filter.lfs.clean", NULL};
  char **before = environ;
  environ = variables;
  CHECK(environment_allows("GIT_CONFIG_COUNT=3") && environment_allows("GIT_CONFIG_KEY_1=x"));
  CHECK(environment_allows("GIT_CONFIG_GLOBAL=/g") && environment_allows("GIT_CONFIG_PARAMETERS="));
  CHECK(environment_allows("GIT_CONFIG_VALUE_0=/w") && environment_allows("GIT_CONFIG_VALUE_2="));
  CHECK(!environment_allows("GIT_CONFIG_VALUE_1=secret"));
  CHECK(!environment_allows("GIT_CONFIG_VALUE_9=x") && !environment_allows("GIT_CONFIG_VALUE_=x"));
  CHECK(!environment_allows("GIT_CONFIG_VALUE_1234567890=x"));
  CHECK(!environment_allows("GIT_CONFIG_SYSTEM=/s") && !environment_allows("GIT_DIR=/d"));
  environ = before;
}

static void only_the_name_of_a_key_is_sent(void) {
  static const char *const keys[] = {
    "CLAUDE_CODE_OAUTH_TOKEN", "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN",
  };
  char *variables[] = {"CLAUDE_CODE_USE_BEDROCK=1", "ANTHROPIC_API_KEY=", NULL};
  char **before = environ;
  environ = variables;
  environment_name_login();
  CHECK(getenv("STATUSLINE_LOGIN") == NULL);
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    setenv(keys[i], "secret", 1);
    environment_name_login();
    CHECK_SAYING(strcmp(getenv("STATUSLINE_LOGIN"), keys[i]) == 0, keys[i]);
  }
  CHECK(environment_allows("CLAUDE_CODE_USE_BEDROCK=1"));
  for (char **entry = environ; *entry != NULL; entry++) {
    CHECK_SAYING(!environment_allows(*entry) || strstr(*entry, "secret") == NULL, *entry);
  }
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
  only_used_settings_of_git_are_sent();
  only_the_name_of_a_key_is_sent();
  return check_result();
}
