// This file lets SwiftPM build the header-only target.
#include "CICU.h"
