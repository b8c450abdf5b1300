/* Text in, tokens out: the scheme of docs/korean.md. Reads no byte outside `text`, keeps nothing between calls. */
#include "hangul_scanner.h"

enum { PARTICLE_LETTERS = 5 };

static void put_pair(scanner *s, int kind, const hangul_letter *a, const hangul_letter *b) {
  char token[8], *end = add(add(token, a), b);
  put(s, kind, 0, token, (int)(end - token), a->start, b->end);
}

/* A word's first pair and its head, which is the same but for the sign before it. */
static inline void put_head_pair(scanner *s, const char *pair, int size, int start, int end) {
  char token[9] = "_";
  memcpy(token + 1, pair, (size_t)size);
  put(s, HANGUL_TOKEN_PAIR, 0, token + 1, size, start, end);
  if (!(s->mode & HANGUL_FOR_QUERY)) put(s, HANGUL_TOKEN_HEAD, 1, token, size + 1, start, end);
}

static void put_lone_head(scanner *s, int colocated, const hangul_letter *letter) {
  char token[5] = "_";
  add(token + 1, letter);
  put(s, HANGUL_TOKEN_HEAD, colocated, token, 1 + letter->size, letter->start, letter->end);
}

static void put_tail(scanner *s, int colocated, const hangul_letter *letter) {
  put(s, HANGUL_TOKEN_TAIL, colocated, letter->text, letter->size, letter->start, letter->end);
}

void hangul_put_waiting(scanner *s) {
  int in_query = s->mode & HANGUL_FOR_QUERY;
  if (s->number_size && in_query)
    put(s, HANGUL_TOKEN_NUMBER, 0, s->number, s->number_size, s->number_start, s->number_end);
  s->number_size = 0;
  if (s->last.kind == HANGUL_END) return;
  if (s->last_is_lone && s->last.kind == HANGUL_SYLLABLE) {
    if (!(in_query && s->last_has_unit)) {
      put_lone_head(s, s->last_has_unit, &s->last);
      put_tail(s, 1, &s->last);
    }
  } else if (s->last_is_lone || !in_query) {
    put_tail(s, !s->last_is_lone, &s->last);
  }
  s->last.kind = HANGUL_END;
}

/* Whether the run that begins at `next` is a particle and nothing else; if so it is passed over. */
static int skip_particle(scanner *s) {
  hangul_reader ahead = s->reader;
  hangul_letter letter = s->next;
  char run[3 * PARTICLE_LETTERS + 4], *end = run;
  for (int i = 0; i < PARTICLE_LETTERS && letter.kind == HANGUL_SYLLABLE; i++) {
    end = add(end, &letter);
    hangul_next(&ahead, &letter);
  }
  if (letter.kind == HANGUL_SYLLABLE || !hangul_is_particle(run, (int)(end - run))) return 0;
  s->reader = ahead;
  s->next = letter;
  return 1;
}

static void put_unit(scanner *s) {
  char token[WORD_BYTES + 12];
  memcpy(token, s->number, (size_t)s->number_size);
  char *end = add(token + s->number_size, &s->next);
  put(s, HANGUL_TOKEN_UNIT, !(s->mode & HANGUL_FOR_QUERY), token, (int)(end - token), s->number_start, s->next.end);
  s->number_size = 0;
}

/* The pairs from the next letter on as long as its like follow: such a pair is a token as it stands in the text. The
   letter that ends them becomes the last one. */
static int put_plain_pairs(scanner *s, int is_first) {
  const unsigned char *text = s->reader.text;
  const int size = s->reader.size, flags = HANGUL_TOKEN_PAIR << 8 & s->kinds;
  const hangul_emit emit = s->emit;
  void *const context = s->context;
  int at = s->reader.at - 3;
  if (is_first && hangul_is_plain(text, size, at + 3)) {
    put_head_pair(s, (const char *)text + at, 6, at, at + 6);
    at += 3;
    is_first = 0;
  }
  int status = s->status;
  for (; status == SQLITE_OK && hangul_is_plain(text, size, at + 3); at += 3)
    status = emit(context, flags, (const char *)text + at, 6, at, at + 6);
  s->status = status;
  if (at + 3 == s->reader.at) {
    s->last = s->next;
    return is_first;
  }
  hangul_read_plain(text, at, &s->last);
  s->reader.at = at + 3;
  return 0;
}

/* The pairs and the head of the run that begins at the next letter; its last letter becomes the last. Returns whether
   that is the whole run. */
static int put_run(scanner *s) {
  int is_lone = 1;
  for (;;) {
    if (s->next.end - s->next.start == 3 && s->next.end == s->reader.at) is_lone = put_plain_pairs(s, is_lone);
    else s->last = s->next;
    take(s);
    if (s->next.kind != HANGUL_SYLLABLE || s->status != SQLITE_OK) return is_lone;
    if (is_lone) {
      char pair[8], *end = add(add(pair, &s->last), &s->next);
      put_head_pair(s, pair, (int)(end - pair), s->last.start, s->next.end);
    } else {
      put_pair(s, HANGUL_TOKEN_PAIR, &s->last, &s->next);
    }
    is_lone = 0;
  }
}

static void hangul_run(scanner *s) {
  int glued = s->glued, in_query = s->mode & HANGUL_FOR_QUERY;
  s->glued = 0;
  if (glued && skip_particle(s)) {
    flush(s);
    return;
  }
  if (s->last.kind == HANGUL_HAN) flush(s);
  int has_unit = s->number_size > 0, has_gap = s->last.kind == HANGUL_SYLLABLE;
  if (has_unit) put_unit(s);
  if (has_gap) {
    put_pair(s, HANGUL_TOKEN_GAP, &s->last, &s->next);
    if (s->last_is_lone && !in_query) put_lone_head(s, 1, &s->last);
  }
  int is_lone = put_run(s);
  if (is_lone && has_gap && !in_query) put_lone_head(s, 1, &s->last);
  s->last_is_lone = is_lone && !has_gap;
  s->last_has_unit = has_unit;
}

static void han_run(scanner *s) {
  flush(s);
  s->last = s->next;
  s->last_is_lone = 1;
  s->last_has_unit = 0;
  for (take(s); s->next.kind == HANGUL_HAN && s->status == SQLITE_OK; take(s)) {
    put_pair(s, HANGUL_TOKEN_PAIR, &s->last, &s->next);
    s->last = s->next;
    s->last_is_lone = 0;
  }
  s->glued = 1;
}

int hangul_tokens(const char *text, int size, int mode, void *context, hangul_emit emit) {
  scanner s;
  memset(&s, 0, sizeof s);
  s.reader.text = (const unsigned char *)text;
  s.reader.size = size < 0 || !text ? 0 : size;
  s.mode = mode;
  s.kinds = mode & HANGUL_WITH_KINDS ? ~0xFF : 0;
  s.context = context;
  s.emit = emit;
  s.status = SQLITE_OK;
  take(&s);
  while (s.status == SQLITE_OK && s.next.kind != HANGUL_END) {
    if (s.next.kind == HANGUL_SYLLABLE) {
      hangul_run(&s);
    } else if (s.next.kind == HANGUL_LATIN || s.next.kind == HANGUL_DIGIT) {
      hangul_latin_run(&s);
    } else if (s.next.kind == HANGUL_HAN) {
      han_run(&s);
    } else {
      if (s.next.kind != HANGUL_SPACE || s.last.kind == HANGUL_HAN) flush(&s);
      s.glued = 0;
      take(&s);
    }
  }
  if (s.status == SQLITE_OK) flush(&s);
  return s.status;
}
