/* Where a text's cutting stands, shared by what cuts Hangul and Han (hangul_tokens.c) and Latin (hangul_latin.c). */
#ifndef HANGUL_SCANNER_H
#define HANGUL_SCANNER_H

#include "hangul.h"
#include "hangul_text.h"

enum { WORD_BYTES = 64 };

typedef struct {
  hangul_reader reader;
  hangul_letter next; /* not yet taken */
  hangul_letter last; /* of the run just ended while no more than white space has followed, of kind syllable or Han;
                          else of kind END */
  int last_is_lone;    /* it is the whole run, and has no token yet */
  int last_has_unit;   /* a number stands before it, and the two made a token */
  int glued;           /* the letter before was the end of a Latin or Han run */
  char number[WORD_BYTES + 8];
  int number_size; /* 0: none before */
  int number_start;
  int number_end;
  int mode;
  int kinds; /* mask of the flags that say what a token is */
  void *context;
  hangul_emit emit;
  int status; /* what `emit` returned last */
} scanner;

static inline void take(scanner *s) { hangul_next(&s->reader, &s->next); }

static inline hangul_letter peek(const scanner *s) {
  hangul_reader ahead = s->reader;
  hangul_letter letter;
  hangul_next(&ahead, &letter);
  return letter;
}

static inline void put(scanner *s, int kind, int colocated, const char *token, int size, int start, int end) {
  if (s->status != SQLITE_OK) return;
  int flags = (colocated ? FTS5_TOKEN_COLOCATED : 0) | (kind << 8 & s->kinds);
  s->status = s->emit(s->context, flags, token, size, start, end);
}

/* A letter's text at the end of a token that has room for 4 bytes more; returns where the token ends now. */
static inline char *add(char *token, const hangul_letter *letter) {
  memcpy(token, letter->text, sizeof letter->text);
  return token + letter->size;
}

/* What waited for Hangul to follow is said now. */
void hangul_put_waiting(scanner *s);

/* No Hangul follows. */
static inline void flush(scanner *s) {
  if (s->number_size || s->last.kind != HANGUL_END) hangul_put_waiting(s);
}

/* The word or number that begins at the next letter. */
void hangul_latin_run(scanner *s);

#endif
