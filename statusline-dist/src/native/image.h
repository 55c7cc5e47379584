#pragma once

#include <limits.h>
#include <stdbool.h>

#ifndef BUILD_ID
#define BUILD_ID "dev"
#endif

extern char **environ;

// Finds the directory of the image that contains this program, also through symbolic links. It
// contains bin/statusline, runtime/bin/java and lib/statusline.aot.
bool image_find(char image[PATH_MAX]);

// Returns whether a JVM can run in the directory of the image. It takes a colon as the end of a path,
// and cannot name a path that is not UTF-8.
bool image_is_usable(const char *image);

// Replaces this process with a JVM of the image; returns only on failure. `options` is a file in
// lib/ that ends with the main class. `instance` is the instance directory or "". `arguments` ends
// with NULL.
void image_become_java(const char *image, const char *options, const char *instance,
                       char **arguments);

// Returns whether NAME=value is a variable that a line may depend on. The list is short, because a
// repository can influence the environment.
bool environment_allows(const char *entry);

// Removes all other variables from our environment.
void environment_keep_allowed(void);

// Removes the variables that a JVM or the dynamic linker would obey; they are for other programs.
void environment_drop_options(void);

// Stores the name of the host's key, if there is one, in a variable that is allowed.
void environment_name_login(void);
