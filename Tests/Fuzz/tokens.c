/* libFuzzer: any bytes in; stops where a token's bytes lie outside the text, or where the text's syllables spelled as
   jamo (NFD) give other tokens: the tokenizer has a short way for syllables that are one code point. */
#include "hangul.h"
#include <stdlib.h>

typedef struct {
  int size; /* bytes of the text */
  uint64_t hash, count; /* of the tokens so far */
} seen;

static int see(void *context, int flags, const char *token, int size, int start, int end) {
  seen *s = context;
  if (size <= 0 || start < 0 || start >= end || end > s->size) abort();
  for (int i = 0; i < size; i++) s->hash = (s->hash ^ (unsigned char)token[i]) * 0x100000001b3u;
  s->hash = (s->hash ^ (unsigned)flags) * 0x100000001b3u;
  s->count++;
  return SQLITE_OK;
}

static unsigned char *put_jamo(unsigned char *out, unsigned code) {
  *out++ = 0xE1;
  *out++ = (unsigned char)(0x80 | (code >> 6 & 0x3F));
  *out++ = (unsigned char)(0x80 | (code & 0x3F));
  return out;
}

/* Writes `text` with its syllables as jamo to `out`; returns the bytes written, at most three times as many. */
static int decompose(const unsigned char *text, int size, unsigned char *out) {
  unsigned char *start = out;
  for (int at = 0; at < size; at++) {
    unsigned code = 0;
    if (size - at >= 3 && text[at] >> 4 == 0xE && text[at + 1] >> 6 == 2 && text[at + 2] >> 6 == 2)
      code = (text[at] & 0x0Fu) << 12 | (text[at + 1] & 0x3Fu) << 6 | (text[at + 2] & 0x3Fu);
    if (code < 0xAC00 || code > 0xD7A3) {
      *out++ = text[at];
      continue;
    }
    code -= 0xAC00;
    out = put_jamo(out, 0x1100 + code / 588);
    out = put_jamo(out, 0x1161 + code % 588 / 28);
    if (code % 28) out = put_jamo(out, 0x11A7 + code % 28);
    at += 2;
  }
  return (int)(out - start);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  unsigned char *jamo = malloc(3 * size + 1);
  if (!jamo) return 0;
  int jamo_size = decompose(data, (int)size, jamo);
  for (int mode = 0; mode < 4; mode++) {
    seen whole = {(int)size, 1, 0}, spelled = {jamo_size, 1, 0};
    hangul_tokens((const char *)data, (int)size, mode, &whole, see);
    hangul_tokens((const char *)jamo, jamo_size, mode, &spelled, see);
    if (whole.hash != spelled.hash || whole.count != spelled.count) abort();
  }
  free(jamo);
  return 0;
}
