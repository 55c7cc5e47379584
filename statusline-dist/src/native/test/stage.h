#pragma once

// What the client is driven on: an image whose `java` is a copy of the driving program, and the
// host that runs the client in it.

#include "../place.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A document, and what the client alone makes of it.
extern const char DOCUMENT[];
extern const char MINIMAL[];

extern char client[160];
extern char home[96];      // Of the image.
extern char runtime[160];  // The runtime directory of now.
extern Place place;        // In it.

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

// Starts it with an open stdin, and reads what it says when it has ended.
void begin(Start *start, char *const *arguments);
void finish(Start *start);

// Begins a run for a line: the document is written and stdin left open.
void begin_line(Start *start, const char *document);

// Runs the client as the host does, but leaves its stdin open.
Start *line_of(const char *document);

// Whether it said this and nothing else, and ended well.
bool says(const Start *start, const char *text);

// Makes a new runtime directory, where nothing has happened yet.
void fresh_place(void);

// How often something was started in it: "starts" of daemons, one-"shots".
long count(const char *kind);

// The tests of a driving program: its exit code.
int drive(void);
