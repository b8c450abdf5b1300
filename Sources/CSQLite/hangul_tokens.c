/* Text in, tokens out: the scheme of docs/korean.md. Reads no byte outside `text`, keeps nothing between calls. */
#include "hangul.h"
#include "hangul_text.h"
#include <string.h>

enum { WORD_BYTES = 64, PARTS = 8, PARTICLE_BYTES = 15 };

typedef struct {
  hangul_reader reader;
  hangul_letter next; /* not yet taken */
  int mode;
  void *context;
  hangul_emit emit;
  int status; /* what `emit` returned last */
  /* The run just ended, while no more than white space has followed. */
  hangul_letter last; /* its last letter, of kind syllable or Han; else kind END */
  int last_is_lone;   /* it is the whole run, and has no token yet */
  int last_has_unit;  /* a number stands before it, and the two made a token */
  int glued;          /* the letter before was the end of a Latin or Han run */
  char number[WORD_BYTES + 8];
  int number_size; /* 0: none before */
  int number_start;
  int number_end;
} scanner;

static void take(scanner *s) { s->next = hangul_next(&s->reader); }

static hangul_letter peek(const scanner *s) {
  hangul_reader ahead = s->reader;
  return hangul_next(&ahead);
}

static void put(scanner *s, int kind, int colocated, const char *token, int size, int start, int end) {
  if (s->status != SQLITE_OK) return;
  int flags = (colocated ? FTS5_TOKEN_COLOCATED : 0) | (s->mode & HANGUL_WITH_KINDS ? kind << 8 : 0);
  s->status = s->emit(s->context, flags, token, size, start, end);
}

static void put_pair(scanner *s, int kind, hangul_letter a, hangul_letter b) {
  char token[8];
  int size = hangul_encode(a.code, token);
  size += hangul_encode(b.code, token + size);
  put(s, kind, 0, token, size, a.start, b.end);
}

/* A word's pair and its head, which is the same but for the sign before it. */
static void put_head_pair(scanner *s, hangul_letter a, hangul_letter b) {
  char token[9] = "_";
  int size = 1 + hangul_encode(a.code, token + 1);
  size += hangul_encode(b.code, token + size);
  put(s, HANGUL_TOKEN_PAIR, 0, token + 1, size - 1, a.start, b.end);
  if (!(s->mode & HANGUL_FOR_QUERY)) put(s, HANGUL_TOKEN_HEAD, 1, token, size, a.start, b.end);
}

static void put_lone_head(scanner *s, int colocated, hangul_letter letter) {
  char token[5] = "_";
  int size = 1 + hangul_encode(letter.code, token + 1);
  put(s, HANGUL_TOKEN_HEAD, colocated, token, size, letter.start, letter.end);
}

static void put_tail(scanner *s, int colocated, hangul_letter letter) {
  char token[4];
  put(s, HANGUL_TOKEN_TAIL, colocated, token, hangul_encode(letter.code, token), letter.start, letter.end);
}

/* No Hangul follows: what waited for it is said now. */
static void flush(scanner *s) {
  int in_query = s->mode & HANGUL_FOR_QUERY;
  if (s->number_size && in_query)
    put(s, HANGUL_TOKEN_NUMBER, 0, s->number, s->number_size, s->number_start, s->number_end);
  s->number_size = 0;
  if (s->last.kind == HANGUL_END) return;
  if (s->last_is_lone && s->last.kind == HANGUL_SYLLABLE) {
    if (!(in_query && s->last_has_unit)) {
      put_lone_head(s, s->last_has_unit, s->last);
      put_tail(s, 1, s->last);
    }
  } else if (s->last_is_lone || !in_query) {
    put_tail(s, !s->last_is_lone, s->last);
  }
  s->last.kind = HANGUL_END;
}

/* Whether the run that begins at `next` is a particle and nothing else; if so it is passed over. */
static int skip_particle(scanner *s) {
  scanner ahead = *s;
  char run[PARTICLE_BYTES + 4];
  int size = 0;
  while (ahead.next.kind == HANGUL_SYLLABLE && size < PARTICLE_BYTES) {
    size += hangul_encode(ahead.next.code, run + size);
    take(&ahead);
  }
  if (ahead.next.kind == HANGUL_SYLLABLE || !hangul_is_particle(run, size)) return 0;
  s->reader = ahead.reader;
  s->next = ahead.next;
  return 1;
}

static int put_unit(scanner *s, hangul_letter syllable) {
  if (!s->number_size) return 0;
  char token[WORD_BYTES + 12];
  memcpy(token, s->number, (size_t)s->number_size);
  int size = s->number_size + hangul_encode(syllable.code, token + s->number_size);
  put(s, HANGUL_TOKEN_UNIT, !(s->mode & HANGUL_FOR_QUERY), token, size, s->number_start, syllable.end);
  s->number_size = 0;
  return 1;
}

static void hangul_run(scanner *s) {
  int glued = s->glued;
  s->glued = 0;
  if (glued && skip_particle(s)) {
    flush(s);
    return;
  }
  if (s->last.kind == HANGUL_HAN) flush(s);
  hangul_letter letter = s->next;
  take(s);
  int has_unit = put_unit(s, letter), has_gap = s->last.kind == HANGUL_SYLLABLE;
  if (has_gap) {
    put_pair(s, HANGUL_TOKEN_GAP, s->last, letter);
    if (s->last_is_lone && !(s->mode & HANGUL_FOR_QUERY)) put_lone_head(s, 1, s->last);
  }
  int is_lone = s->next.kind != HANGUL_SYLLABLE;
  if (is_lone) {
    if (has_gap && !(s->mode & HANGUL_FOR_QUERY)) put_lone_head(s, 1, letter);
  } else {
    put_head_pair(s, letter, s->next);
    letter = s->next;
    for (take(s); s->next.kind == HANGUL_SYLLABLE && s->status == SQLITE_OK; take(s)) {
      put_pair(s, HANGUL_TOKEN_PAIR, letter, s->next);
      letter = s->next;
    }
  }
  s->last = letter;
  s->last_is_lone = is_lone && !has_gap;
  s->last_has_unit = has_unit;
}

static void han_run(scanner *s) {
  flush(s);
  hangul_letter letter = s->next;
  s->last_is_lone = 1;
  s->last_has_unit = 0;
  for (take(s); s->next.kind == HANGUL_HAN && s->status == SQLITE_OK; take(s)) {
    put_pair(s, HANGUL_TOKEN_PAIR, letter, s->next);
    letter = s->next;
    s->last_is_lone = 0;
  }
  s->last = letter;
  s->glued = 1;
}

/* A Latin word as it is read. */
typedef struct {
  char text[WORD_BYTES + 8]; /* folded */
  int size;
  int start; /* bytes of the source */
  int end;
  int has_letter;
  struct { int at, start, end; } parts[PARTS]; /* where each begins in `text`; its bytes of the source */
  int part_count;
  hangul_letter last[2]; /* the two letters read last, the later first */
  int last_at;           /* where the later begins in `text` */
} word;

static void begin_part(word *w, int at, int start, int end_before) {
  if (w->part_count == PARTS) return;
  if (w->part_count) w->parts[w->part_count - 1].end = end_before;
  w->parts[w->part_count].at = at;
  w->parts[w->part_count].start = start;
  w->part_count++;
}

static void append(word *w, hangul_letter letter) {
  hangul_letter *last = w->last;
  int is_lower = letter.kind == HANGUL_LATIN && !letter.upper;
  int last_is_letter = last[0].kind == HANGUL_LATIN;
  if (last[0].kind == HANGUL_JOINER || last[0].kind == HANGUL_END) {
    begin_part(w, w->size, letter.start, last[1].end);
  } else if (letter.upper && !last[0].upper) {
    begin_part(w, w->size, letter.start, last[0].end);
  } else if (letter.kind == HANGUL_LATIN && last[0].kind == HANGUL_DIGIT && !w->has_letter) {
    begin_part(w, w->size, letter.start, last[0].end);
  } else if (is_lower && last_is_letter && last[0].upper && last[1].upper) {
    begin_part(w, w->last_at, last[0].start, last[1].end);
  }
  if (letter.kind == HANGUL_LATIN) w->has_letter = 1;
  last[1] = last[0];
  last[0] = letter;
  w->last_at = w->size;
  w->size += hangul_encode(letter.code, w->text + w->size);
  w->end = letter.end;
}

/* 1,000: a comma and three digits after a number. */
static int is_thousands(const scanner *s, const word *w) {
  if (s->next.code != ',' || w->has_letter || w->last[0].kind != HANGUL_DIGIT) return 0;
  hangul_reader ahead = s->reader;
  for (int i = 0; i < 3; i++)
    if (hangul_next(&ahead).kind != HANGUL_DIGIT) return 0;
  return hangul_next(&ahead).kind != HANGUL_DIGIT;
}

static int is_wordlike(hangul_letter letter) { return letter.kind == HANGUL_LATIN || letter.kind == HANGUL_DIGIT; }

static void read_word(scanner *s, word *w) {
  while (w->size < WORD_BYTES) {
    if (is_wordlike(s->next)) {
      append(w, s->next);
    } else if (s->next.kind == HANGUL_JOINER && is_wordlike(peek(s))) {
      w->text[w->size++] = (char)s->next.code;
      w->last[1] = w->last[0];
      w->last[0] = s->next;
    } else if (!is_thousands(s, w)) {
      break;
    }
    take(s);
  }
}

/* C++, C#: but not the sign of a+b. */
static void read_suffix(scanner *s, word *w) {
  if (s->next.kind != HANGUL_SUFFIX || w->last[0].kind != HANGUL_LATIN) return;
  hangul_letter after = peek(s);
  int is_double = s->next.code == '+' && after.code == '+';
  if (!is_double && is_wordlike(after)) return;
  for (int i = 0; i <= is_double; i++) {
    w->text[w->size++] = (char)s->next.code;
    w->end = s->next.end;
    take(s);
  }
}

static void put_parts(scanner *s, word *w) {
  if (w->part_count) w->parts[w->part_count - 1].end = w->end;
  /* APIs: the acronym is the part, not the letters where the case changes. */
  int last = w->part_count - 1;
  if (last > 0 && w->size - w->parts[last].at == 2 && w->text[w->size - 1] == 's' && w->last[1].upper &&
      w->text[w->parts[last].at - 1] >= 'a') {
    w->part_count = last;
    w->parts[last - 1].end = w->last[1].end;
    put(s, HANGUL_TOKEN_PART, 1, w->text + w->parts[last - 1].at, w->size - 1 - w->parts[last - 1].at,
        w->parts[last - 1].start, w->parts[last - 1].end);
    w->part_count--;
    w->size = w->parts[last - 1].at;
  }
  for (int i = 0; i < w->part_count; i++) {
    int to = i + 1 < w->part_count ? w->parts[i + 1].at : w->size, from = w->parts[i].at;
    while (to > from && (w->text[to - 1] == '.' || w->text[to - 1] == '\'' || w->text[to - 1] == '_')) to--;
    int is_digit = w->text[from] >= '0' && w->text[from] <= '9';
    if (to - from > 1 || is_digit) put(s, HANGUL_TOKEN_PART, 1, w->text + from, to - from, w->parts[i].start, w->parts[i].end);
  }
}

static void latin_run(scanner *s) {
  flush(s);
  word w;
  memset(&w, 0, sizeof w);
  w.start = s->next.start;
  read_word(s, &w);
  int whole = w.size;
  read_suffix(s, &w);
  if (w.has_letter) {
    put(s, HANGUL_TOKEN_WORD, 0, w.text, w.size, w.start, w.end);
    w.size = whole;
    w.end = w.last[0].end;
    if (w.part_count > 1 && !(s->mode & HANGUL_FOR_QUERY)) put_parts(s, &w);
    s->glued = 1;
    return;
  }
  if (!(s->mode & HANGUL_FOR_QUERY)) put(s, HANGUL_TOKEN_NUMBER, 0, w.text, w.size, w.start, w.end);
  memcpy(s->number, w.text, (size_t)w.size);
  s->number_size = w.size;
  s->number_start = w.start;
  s->number_end = w.end;
  s->glued = 0;
}

int hangul_tokens(const char *text, int size, int mode, void *context, hangul_emit emit) {
  scanner s;
  memset(&s, 0, sizeof s);
  s.reader.text = (const unsigned char *)text;
  s.reader.size = size < 0 || !text ? 0 : size;
  s.mode = mode;
  s.context = context;
  s.emit = emit;
  s.status = SQLITE_OK;
  take(&s);
  while (s.status == SQLITE_OK && s.next.kind != HANGUL_END) {
    switch (s.next.kind) {
    case HANGUL_SYLLABLE: hangul_run(&s); break;
    case HANGUL_HAN: han_run(&s); break;
    case HANGUL_LATIN:
    case HANGUL_DIGIT: latin_run(&s); break;
    default:
      if (s.next.kind != HANGUL_SPACE || s.last.kind == HANGUL_HAN) flush(&s);
      s.glued = 0;
      take(&s);
    }
  }
  if (s.status == SQLITE_OK) flush(&s);
  return s.status;
}
