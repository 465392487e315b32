// The few break-iterator functions of the toolchain's own ICU that Reading calls. Debian's ICU headers clash with
// Foundation's, so the declarations are written out here; the names carry the toolchain's `swift_` prefix.
#ifndef DYAD_CICU_H
#define DYAD_CICU_H

#include <stdint.h>

typedef struct UBreakIterator UBreakIterator;
typedef struct UText UText;
typedef uint16_t UChar;

/// 1 breaks words, 3 breaks sentences (UBreakIteratorType).
UBreakIterator *swift_ubrk_open(int32_t type, const char *locale, const UChar *text, int32_t length, int32_t *status);
void swift_ubrk_close(UBreakIterator *iterator);
int32_t swift_ubrk_first(UBreakIterator *iterator);
int32_t swift_ubrk_next(UBreakIterator *iterator);
void swift_ubrk_setUText(UBreakIterator *iterator, UText *text, int32_t *status);
UText *swift_utext_openUTF8(UText *text, const char *bytes, int64_t length, int32_t *status);
UText *swift_utext_close(UText *text);

#endif
