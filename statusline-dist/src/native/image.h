#pragma once

#include <limits.h>
#include <stdbool.h>

#ifndef BUILD_ID
#define BUILD_ID "dev"
#endif

extern char **environ;

// Finds the image that this program lies in, through symbolic links, from any directory. There are
// bin/statusline, runtime/bin/java and lib/statusline.aot.
bool image_find(char image[PATH_MAX]);

// Becomes a JVM of the image, or returns. `options` is a file of lib/ that ends with the main
// class, `instance` the daemon's directory or "", and the arguments are ended by NULL.
void image_become_java(const char *image, const char *options, const char *instance,
                       char **arguments);

// Whether NAME=value is a variable that a line may depend on: a repository can influence them all.
bool environment_allows(const char *entry);

// Leaves the allowed variables alone.
void environment_keep_allowed(void);

// Removes what a JVM or the dynamic linker would obey: it is meant for other programs.
void environment_drop_options(void);
