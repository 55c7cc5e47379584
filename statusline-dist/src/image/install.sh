#!/bin/sh
# Makes the image that this script lies in the status line of Claude Code; `--help` lists the options.
#
# Whether the archive is as it was made, its checksum says: `sha256sum --check statusline-*.tar.gz.sha256`, or
# `shasum -a 256 --check` where there is no sha256sum, in the folder of both files and before it is unpacked.
exec "$(dirname "$0")/bin/statusline" install "$@"
