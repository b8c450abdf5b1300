/* usage: tokens FILE
   Prints the megabytes of FILE that the tokenizer cuts in a second, and beside it those that a walk over its UTF-8 does,
   which tells how fast the machine was just then. FILE is taken in slices, the best of 40 times each, so that other work
   on the machine counts little. */
#include "hangul.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SLICE = 64 << 10, ROUNDS = 40 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int count_token(void *context, int flags, const char *token, int size, int start, int end) {
  (void)flags, (void)token, (void)size, (void)start, (void)end;
  ++*(long *)context;
  return SQLITE_OK;
}

static long cut(const char *text, int size) {
  long tokens = 0;
  hangul_tokens(text, size, 0, &tokens, count_token);
  return tokens;
}

static long walk(const char *text, int size) {
  long letters = 0;
  for (int at = 0; at < size; letters++) {
    unsigned char lead = (unsigned char)text[at];
    at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }
  return letters;
}

/* Adds what `pass` counts in `text` and the seconds it takes. */
static void measure(long (*volatile pass)(const char *, int), const char *text, int size, long *count, double *seconds) {
  double best = 1e9;
  long counted = 0;
  for (int round = 0; round < ROUNDS; round++) {
    double start = now();
    counted = pass(text, size);
    double spent = now() - start;
    if (spent < best) best = spent;
  }
  *count += counted;
  *seconds += best;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!file || fseek(file, 0, SEEK_END)) return 1;
  long size = ftell(file), tokens = 0, letters = 0;
  char *text = malloc((size_t)size + 1);
  rewind(file);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) return 1;
  double cutting = 0, walking = 0;
  for (long at = 0; at < size;) {
    long end = at + SLICE < size ? at + SLICE : size;
    while (end < size && text[end] != ' ') end++;
    measure(cut, text + at, (int)(end - at), &tokens, &cutting);
    measure(walk, text + at, (int)(end - at), &letters, &walking);
    at = end;
  }
  double megabytes = (double)size / 1e6;
  printf("tokenizer %.0f MB/s, %.2f tokens a byte; a walk over the same UTF-8 %.0f MB/s; ratio %.2f\n",
         megabytes / cutting, (double)tokens / (double)size, megabytes / walking, walking / cutting);
  free(text);
  return 0;
}
