#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ESCAPE = 0x1B, ZERO_WIDTH_SPACE = 0x200B, ZERO_WIDTH_JOINER = 0x200D, REPLACEMENT = 0xFFFD };

// Decodes one code point and returns the number of bytes read. Invalid UTF-8 gives U+FFFD and the
// length of its valid start.
size_t decode(const uint8_t *at, const uint8_t *end, uint32_t *point);

// Returns whether a text is valid UTF-8.
bool is_utf8(const char *text);

// Returns whether a code point is a control character, a noncharacter, or an invisible character
// that changes how or where others appear.
bool is_forbidden(uint32_t point);

// Returns whether a code point has no visible shape.
bool is_blank(uint32_t point);

// Returns whether a code point is drawn onto the previous one.
bool is_mark(uint32_t point);

// Returns whether a code point can be joined to others to form one emoji.
bool is_pictograph(uint32_t point);

// Returns the number of cells that a code point takes at most.
int cells_of(uint32_t point);
