#pragma once

// Runs a program, leaves nothing of it alive, writes a verdict behind its output: docs/protocol.md.
int supervise(int count, char **arguments);
