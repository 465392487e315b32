#pragma once
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift can't see; 47 takes the headers of gzip and of zlib alike.
static inline int dyad_inflate_begin(z_streamp stream) { return inflateInit2(stream, 47); }
