#pragma once

// The environment of a client under test: an image whose `java` is a copy of the test program, and
// a host that runs the client of that image.

#include "../instance.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A document, and the line that the client makes of it by itself.
extern const char DOCUMENT[];
extern const char MINIMAL[];

extern char client[160];
extern char home[96];      // Of the image.
extern char runtime[160];  // The runtime directory of now.
extern Instance instance;        // In it.

// A run of the client.
typedef struct {
  pid_t process;
  int input;
  int output;
  int64_t began;
  int64_t took;
  int status;
  size_t length;
  char text[70000];
} Start;

// Called in the child before it becomes the client, unless it is NULL.
extern void (*before_run)(void);

// Starts a run with an open stdin, and reads its output after it has ended.
void begin(Start *start, char *const *arguments);
void finish(Start *start);

// Starts a run for a line, writes the document and keeps stdin open.
void begin_line(Start *start, const char *document);

// Runs the client as the host does, but keeps its stdin open.
Start *line_of(const char *document);

// Returns whether it printed exactly this text and exited with code 0.
bool says(const Start *start, const char *text);

// Creates a new, empty runtime directory.
void new_runtime_directory(void);

// Returns how often something was started in it: "starts" of daemons, or one-"shots".
long count(const char *kind);

// Runs the tests of a test program and returns its exit code.
int drive(void);
