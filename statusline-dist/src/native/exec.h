#pragma once

// Runs a program under supervision: ends all of its processes and writes a verdict after its output
// (docs/protocol.md). Returns the exit code of the supervisor.
int supervise(int count, char **arguments);
