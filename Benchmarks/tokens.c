/* usage: tokens FILE. Cuts FILE five times and prints the megabytes of it that the tokenizer does in a second. */
#include "hangul.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int count(void *context, int flags, const char *token, int size, int start, int end) {
  (void)flags, (void)token, (void)size, (void)start, (void)end;
  ++*(long *)context;
  return SQLITE_OK;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!file || fseek(file, 0, SEEK_END)) return 1;
  long size = ftell(file), tokens = 0;
  char *text = malloc((size_t)size + 1);
  rewind(file);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) return 1;
  double best = 1e9;
  for (int i = 0; i < 5; i++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    tokens = 0;
    hangul_tokens(text, (int)size, 0, &tokens, count);
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
    if (seconds < best) best = seconds;
  }
  printf("tokenizer %.0f MB/s, %.2f tokens a byte (best of 5)\n", (double)size / best / 1e6, (double)tokens / (double)size);
  return 0;
}
