#pragma once

#include <limits.h>
#include <stdbool.h>

#ifndef BUILD_ID
#define BUILD_ID "dev"
#endif

extern char **environ;

// The image that this program lies in: bin/statusline, runtime/bin/java, lib/statusline.aot.
typedef struct {
  char home[PATH_MAX];
} Image;

// Finds it through symbolic links, from any directory.
bool image_find(Image *image);

// Becomes a JVM of the image, or returns. `options` is a file of lib/ that ends with the main
// class, `instance` the daemon's directory or "", and the arguments are ended by NULL.
void image_become_java(const Image *image, const char *options, const char *instance,
                       char **arguments);

// Whether NAME=value is a variable that a line may depend on: a repository can influence them all.
bool environment_allows(const char *entry);

// Leaves the allowed variables alone.
void environment_keep_allowed(void);

// Removes what a JVM or the dynamic linker would obey: it is meant for other programs.
void environment_drop_options(void);
