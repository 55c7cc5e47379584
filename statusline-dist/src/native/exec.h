#pragma once

// Runs a program, leaves nothing of it alive and writes a verdict behind its output: see "What a
// supervisor says" in docs/protocol.md.
int supervise(int count, char **arguments);
