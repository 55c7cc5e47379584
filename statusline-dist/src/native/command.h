#pragma once

#include "daemon.h"

// Returns whether a word, which may be NULL, is the expected one.
bool is_equal(const char *word, const char *expected);

// Prints the output of a command that needs no JVM: a help file of the image, or a report of the
// running daemon. Returns false if a JVM must run the command.
bool answer_command(Run *run, bool has_instance);
