#pragma once

// Runs a program and leaves nothing of it alive: `--ms N --max-bytes N -- program arguments…`.
// Returns the program's exit code (128 + N if signal N ended it), 124 at the deadline, 126 after
// too much output, 125 if the supervisor itself failed, was told to stop or lost its parent.
int supervise(char **arguments);
