#ifndef DYAD_CGUMBO_BOUNDED_PARSE_H
#define DYAD_CGUMBO_BOUNDED_PARSE_H
#include <gumbo.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

// gumbo sets no limit to depth, attributes or memory: its scope checks take time with every open element, each attribute
// is compared with all before it, and formatting elements left open are built anew in every paragraph. A scan of the
// bytes before can't foresee that, since end tags may be ignored and elements moved. So the limits are kept where every
// node and attribute must pass: in the allocator. What breaks one ends the parse by a jump out of gumbo; all memory lies
// in one arena and goes at once, so a half-built tree needs no (recursive) taking down.

typedef enum {
    BoundedParseDone,
    BoundedParseTooLarge,
    BoundedParseTooDeep,
    BoundedParseTooManyAttributes,
    BoundedParseNoMemory
} BoundedParseEnd;

typedef struct {
    size_t memory;
    unsigned int depth;
    unsigned int attributes;
} BoundedParseLimits;

typedef struct {
    BoundedParseEnd end;
    GumboOutput *output;
    // To be freed when the output was read.
    void *arena;
} BoundedParse;

typedef struct {
    BoundedParseLimits limits;
    char *start;
    size_t used;
    size_t newest;
    unsigned int attributes;
    GumboNode *node;
    jmp_buf exit;
} BoundedArena;

enum { BoundedAlignment = 16 };

// How deep a node lies. A block may have the size of a node and be none: only addresses within the arena are followed,
// and not further than the limit.
static inline unsigned int bounded_depth(const BoundedArena *arena, const GumboNode *node) {
    unsigned int depth = 0;
    while (depth <= arena->limits.depth) {
        uintptr_t place = (uintptr_t)node->parent - (uintptr_t)arena->start;
        if (place >= arena->used || place % BoundedAlignment != 0 || arena->used - place < sizeof(GumboNode)) break;
        node = node->parent;
        depth += 1;
    }
    return depth;
}

static inline void *bounded_allocate(void *userdata, size_t size) {
    BoundedArena *arena = userdata;
    size_t whole = (size + BoundedAlignment - 1) / BoundedAlignment * BoundedAlignment;
    if (whole < size || whole > arena->limits.memory - arena->used) longjmp(arena->exit, BoundedParseTooLarge);
    if (size == sizeof(GumboAttribute)) {
        arena->attributes += 1;
        if (arena->attributes > arena->limits.attributes) longjmp(arena->exit, BoundedParseTooManyAttributes);
    }
    if (size == sizeof(GumboNode)) {
        // The node made before this one has its place by now.
        if (arena->node && bounded_depth(arena, arena->node) > arena->limits.depth) {
            longjmp(arena->exit, BoundedParseTooDeep);
        }
        arena->node = (GumboNode *)(arena->start + arena->used);
        arena->attributes = 0;
    }
    arena->newest = arena->used;
    arena->used += whole;
    return arena->start + arena->newest;
}

static inline void bounded_deallocate(void *userdata, void *block) {
    BoundedArena *arena = userdata;
    // The newest block is taken back at once, the rest with the arena.
    if (block == arena->start + arena->newest) arena->used = arena->newest;
}

static inline BoundedParse bounded_parse(const char *bytes, size_t length, BoundedParseLimits limits) {
    BoundedParse result = {BoundedParseNoMemory, NULL, NULL};
    BoundedArena *arena = calloc(1, sizeof(BoundedArena));
    // The pages of a large block are only taken from the system once they are written to.
    char *start = malloc(limits.memory);
    if (!arena || !start) {
        free(arena);
        free(start);
        return result;
    }
    arena->limits = limits;
    arena->start = start;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = bounded_allocate;
    options.deallocator = bounded_deallocate;
    options.userdata = arena;
    options.max_errors = 0;
    int end = setjmp(arena->exit);
    if (end == BoundedParseDone) {
        result.output = gumbo_parse_with_options(&options, bytes, length);
        result.end = BoundedParseDone;
        result.arena = start;
    } else {
        result.end = (BoundedParseEnd)end;
        free(start);
    }
    free(arena);
    return result;
}
#endif
