#ifndef DYAD_CGUMBO_SHIM_H
#define DYAD_CGUMBO_SHIM_H
#include <gumbo.h>

#include "bounded_parse.h"
#endif
