/* UTF-8 bytes in, letters out: decoded, folded to one case and width, marks dropped, NFD Hangul composed,
   each with the bytes that it came from. Any bytes will do: a broken one parts words. */
#ifndef HANGUL_TEXT_H
#define HANGUL_TEXT_H

#include "hangul_tables.h"
#include <stdint.h>

enum hangul_kind {
  HANGUL_END,      /* of the text */
  HANGUL_BREAK,    /* punctuation, symbols, broken bytes */
  HANGUL_SPACE,
  HANGUL_SYLLABLE, /* U+AC00 to U+D7A3 */
  HANGUL_LATIN,    /* letters of every script that is written with words */
  HANGUL_DIGIT,
  HANGUL_HAN,      /* Han, kana, single jamo: scripts that are cut into pairs */
  HANGUL_JOINER,   /* . ' _ : part of a word where letters stand on both sides */
  HANGUL_SUFFIX    /* + # : part of a word where they end it, as in C++ */
};

typedef struct {
  uint32_t code; /* folded */
  int start;     /* of its first byte */
  int end;       /* after its last byte, marks included */
  uint8_t kind;  /* hangul_kind */
  uint8_t upper; /* 1: was upper case */
} hangul_letter;

typedef struct {
  const unsigned char *text;
  int size; /* bytes of `text` */
  int at;   /* the next byte */
  /* The rest of a letter that is spelled as several, as ㎏ is, and the bytes it came from. */
  const char *spelled;
  int spelled_start;
  int spelled_end;
} hangul_reader;

/* One code point at `at`; *length is its bytes. A broken byte is U+FFFD of length 1. */
static inline uint32_t hangul_decode(const unsigned char *text, int size, int at, int *length) {
  unsigned char lead = text[at];
  int left = size - at, count;
  uint32_t code, least;
  *length = 1;
  if (lead < 0x80) return lead;
  if (lead < 0xC2 || lead > 0xF4) return 0xFFFD;
  if (lead < 0xE0) {
    count = 2;
    code = lead & 0x1Fu;
    least = 0x80;
  } else if (lead < 0xF0) {
    count = 3;
    code = lead & 0x0Fu;
    least = 0x800;
  } else {
    count = 4;
    code = lead & 0x07u;
    least = 0x10000;
  }
  if (left < count) return 0xFFFD;
  for (int i = 1; i < count; i++) {
    if ((text[at + i] & 0xC0) != 0x80) return 0xFFFD;
    code = code << 6 | (text[at + i] & 0x3Fu);
  }
  if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return 0xFFFD;
  *length = count;
  return code;
}

/* Writes `code` as UTF-8; returns the bytes written, at most 4. */
static inline int hangul_encode(uint32_t code, char *out) {
  if (code < 0x80) {
    out[0] = (char)code;
    return 1;
  }
  if (code < 0x800) {
    out[0] = (char)(0xC0 | code >> 6);
    out[1] = (char)(0x80 | (code & 0x3F));
    return 2;
  }
  if (code < 0x10000) {
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | code >> 18);
  out[1] = (char)(0x80 | (code >> 12 & 0x3F));
  out[2] = (char)(0x80 | (code >> 6 & 0x3F));
  out[3] = (char)(0x80 | (code & 0x3F));
  return 4;
}

/* The next letter; kind HANGUL_END at the end of the text, as often as it is asked for. */
hangul_letter hangul_next_general(hangul_reader *reader);

/* Bytes that can begin a mark, a trailing jamo or a joiner without width: 0xCC, 0xCD, 0xE1 and the like. */
static inline int hangul_may_extend(unsigned char byte) {
  return byte >= 0xC2 && (byte == 0xC2 || byte == 0xCC || byte == 0xCD || byte == 0xD2 || byte == 0xE1 ||
                          byte == 0xE2 || byte == 0xE3 || byte == 0xEF);
}

static inline hangul_letter hangul_next(hangul_reader *reader) {
  const unsigned char *p = reader->text + reader->at;
  if (!reader->spelled && reader->size - reader->at >= 4 && p[0] >= 0xEA && p[0] <= 0xED &&
      (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 && !hangul_may_extend(p[3])) {
    uint32_t code = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    if (code >= 0xAC00 && code <= 0xD7A3) {
      hangul_letter letter = {code, reader->at, reader->at + 3, HANGUL_SYLLABLE, 0};
      reader->at += 3;
      return letter;
    }
  }
  return hangul_next_general(reader);
}

#endif
