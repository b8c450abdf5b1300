/* libFuzzer: any bytes in; stops where a token's bytes lie outside the text, or a query's tokens do. */
#include "hangul.h"
#include <stdlib.h>

static int check(void *context, int flags, const char *token, int size, int start, int end) {
  volatile char last = 0;
  (void)flags;
  for (int i = 0; i < size; i++) last = token[i];
  (void)last;
  if (size <= 0 || start < 0 || start >= end || end > *(int *)context) abort();
  return SQLITE_OK;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  if (size > 1 << 20) return 0;
  int count = (int)size;
  hangul_tokens((const char *)data, count, 0, &count, check);
  hangul_tokens((const char *)data, count, HANGUL_FOR_QUERY, &count, check);
  return 0;
}
