#pragma once

// Runs a program and leaves nothing of it alive: `--ms N --max-bytes N -- program arguments…`.
// Behind the program's output it writes a verdict of its own: "SLX1", a letter, the exit code.
//
//   E  it ended: its exit code, 128 + N if signal N ended it    D  deadline: 124
//   N  not started, why is on standard error: 125               T  too much output: 126
//   S  the supervisor failed, was told to stop, or lost its parent: 125
int supervise(int count, char **arguments);
