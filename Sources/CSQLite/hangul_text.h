/* UTF-8 bytes in, letters out: decoded, folded to one case and width, marks dropped, NFD Hangul composed,
   each with the bytes that it came from. Any bytes will do: a broken one parts words. */
#ifndef HANGUL_TEXT_H
#define HANGUL_TEXT_H

#include "hangul_tables.h"
#include <stdint.h>
#include <string.h>

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
  char text[4]; /* folded, UTF-8; bytes from `size` on mean nothing */
  int start;    /* of its first byte in the source */
  int end;      /* after its last byte, marks included */
  uint8_t size; /* bytes of `text` */
  uint8_t kind; /* hangul_kind */
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

/* hangul_kind of each byte that is an ASCII character, with HANGUL_UPPER for capitals; 0 for other bytes. */
extern const uint8_t hangul_ascii[256];
enum { HANGUL_UPPER = 0x10 };
/* 1 for the bytes that can begin a mark, a trailing jamo or a joiner without width; any other ends the letter before. */
extern const uint8_t hangul_may_extend[256];

/* Whether a syllable begins at `at` that is one code point and has nothing on it: its three bytes are what it folds to.
   That is most of Korean text, so the test is one number of four bytes. */
static inline int hangul_is_plain(const unsigned char *text, int size, int at) {
  if (size - at < 4) return 0;
  const unsigned char *p = text + at;
  uint32_t four = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
  return (four & 0xC0C000) == 0x808000 && (four >> 8) - 0xEAB080 <= 0xED9EA3 - 0xEAB080 && !hangul_may_extend[p[3]];
}

static inline void hangul_read_plain(const unsigned char *text, int at, hangul_letter *letter) {
  memcpy(letter->text, text + at, 4);
  letter->start = at;
  letter->end = at + 3;
  letter->size = 3;
  letter->kind = HANGUL_SYLLABLE;
  letter->upper = 0;
}

/* The next letter, whatever it is. */
void hangul_next_general(hangul_reader *reader, hangul_letter *letter);

/* The next letter; kind HANGUL_END at the end of the text, as often as it is asked for. */
static inline void hangul_next(hangul_reader *reader, hangul_letter *letter) {
  const unsigned char *text = reader->text;
  int at = reader->at, left = reader->size - at;
  if (left < 4 || reader->spelled) {
    hangul_next_general(reader, letter);
  } else if (hangul_ascii[text[at]] && !hangul_may_extend[text[at + 1]]) {
    uint8_t kind = hangul_ascii[text[at]];
    letter->text[0] = (char)(text[at] | (kind & HANGUL_UPPER) << 1);
    letter->start = at;
    letter->end = at + 1;
    letter->size = 1;
    letter->kind = kind & (HANGUL_UPPER - 1);
    letter->upper = kind / HANGUL_UPPER;
    reader->at = at + 1;
  } else if (hangul_is_plain(text, reader->size, at)) {
    hangul_read_plain(text, at, letter);
    reader->at = at + 3;
  } else {
    hangul_next_general(reader, letter);
  }
}

#endif
