#!/bin/sh
# Makes the image that this script lies in the status line of Claude Code; `--help` lists the options.
exec "$(dirname "$0")/bin/statusline" install "$@"
