/* Latin words and numbers, with the parts of words: CloudFront, node.js, C++, 1,000. */
#include "hangul_scanner.h"

enum { PARTS = 8 };

/* Sets of what letters of a word there are: a bit for each kind, and one for capitals. */
enum {
  LOWER = 1 << HANGUL_LATIN,
  UPPER = 1 << (HANGUL_LATIN | HANGUL_UPPER),
  DIGIT = 1 << HANGUL_DIGIT,
  JOINER = 1 << HANGUL_JOINER
};

/* A Latin word or a number as it is read. */
typedef struct {
  char text[WORD_BYTES + 8]; /* folded */
  int size;
  int start, end;      /* bytes of the source */
  int last_end;        /* of the letter read last, joiners too */
  int last_kind;
  int seen;            /* set of its letters */
  int inner;           /* set of those after the first */
  hangul_letter first; /* and how to read the others again, for the parts */
  hangul_reader others;
} word;

/* LOWER, UPPER or DIGIT; 0 for what is no letter of a word. */
static inline int set_of(int kind) { return 1 << kind & (LOWER | UPPER | DIGIT); }

static inline int set_of_letter(const hangul_letter *letter) { return set_of(letter->kind | letter->upper * HANGUL_UPPER); }

/* ASCII letters and digits, as most words are spelled throughout. */
static void read_ascii(hangul_reader *reader, word *w) {
  const unsigned char *text = reader->text;
  int at = reader->at, end = reader->size - 1, size = w->size, seen = 0;
  if (reader->spelled) return;
  for (; size < WORD_BYTES && at < end && set_of(hangul_ascii[text[at]]); at++) {
    int kind = hangul_ascii[text[at]];
    seen |= set_of(kind);
    w->text[size++] = (char)(text[at] | (kind & HANGUL_UPPER) << 1);
  }
  if (at > reader->at && hangul_may_extend[text[at]]) {
    at--;
    size--;
  }
  if (at == reader->at) return;
  w->seen |= seen;
  w->inner |= seen;
  w->size = size;
  w->last_kind = hangul_ascii[text[at - 1]] & (HANGUL_UPPER - 1);
  w->end = w->last_end = reader->at = at;
}

/* 1,000: a comma and three digits after a number. */
static int is_thousands(const scanner *s, const word *w) {
  if (s->next.text[0] != ',' || w->seen & (LOWER | UPPER) || w->last_kind != HANGUL_DIGIT) return 0;
  hangul_reader ahead = s->reader;
  hangul_letter letter;
  for (int i = 0; i < 3; i++) {
    hangul_next(&ahead, &letter);
    if (letter.kind != HANGUL_DIGIT) return 0;
  }
  hangul_next(&ahead, &letter);
  return letter.kind != HANGUL_DIGIT;
}

static void read_word(scanner *s, word *w) {
  for (; w->size < WORD_BYTES; take(s)) {
    const hangul_letter *next = &s->next;
    if (set_of_letter(next)) {
      w->seen |= set_of_letter(next);
      if (w->size) w->inner |= set_of_letter(next);
      w->size = (int)(add(w->text + w->size, next) - w->text);
      w->last_kind = next->kind;
      w->end = w->last_end = next->end;
      read_ascii(&s->reader, w);
    } else if (next->kind == HANGUL_JOINER) {
      hangul_letter after = peek(s);
      if (!set_of_letter(&after)) return;
      w->text[w->size++] = next->text[0];
      w->seen |= JOINER;
      w->last_kind = HANGUL_JOINER;
      w->last_end = next->end;
    } else if (!is_thousands(s, w)) {
      return;
    }
  }
}

/* C++, C#: but not the sign of a+b. */
static void read_suffix(scanner *s, word *w) {
  if (s->next.kind != HANGUL_SUFFIX || w->last_kind != HANGUL_LATIN) return;
  hangul_letter after = peek(s);
  int is_double = s->next.text[0] == '+' && after.text[0] == '+';
  if (!is_double && set_of_letter(&after)) return;
  for (int i = 0; i <= is_double; i++) {
    w->text[w->size++] = s->next.text[0];
    w->end = s->next.end;
    take(s);
  }
}

/* The parts of a word: node and js of node.js, cloud and front of CloudFront. */
typedef struct {
  struct { int at, start, end; } parts[PARTS]; /* where each begins in the word's text; its bytes of the source */
  int count;
  int size;              /* bytes of the word's text up to here */
  int has_letter;
  hangul_letter last[2]; /* the two letters read last, the later first */
  int last_at;           /* where the later begins in the text */
} cutter;

static void begin_part(cutter *c, int at, int start, int end_before) {
  if (c->count == PARTS) return;
  if (c->count) c->parts[c->count - 1].end = end_before;
  c->parts[c->count].at = at;
  c->parts[c->count].start = start;
  c->count++;
}

static void cut_before(cutter *c, const hangul_letter *letter) {
  const hangul_letter *last = c->last;
  int is_lower = letter->kind == HANGUL_LATIN && !letter->upper;
  int last_is_letter = last[0].kind == HANGUL_LATIN;
  if (last[0].kind == HANGUL_JOINER || last[0].kind == HANGUL_END) {
    begin_part(c, c->size, letter->start, last[1].end);
  } else if (letter->upper && !last[0].upper) {
    begin_part(c, c->size, letter->start, last[0].end);
  } else if (letter->kind == HANGUL_LATIN && last[0].kind == HANGUL_DIGIT && !c->has_letter) {
    begin_part(c, c->size, letter->start, last[0].end);
  } else if (is_lower && last_is_letter && last[0].upper && last[1].upper) {
    begin_part(c, c->last_at, last[0].start, last[1].end);
  }
  if (letter->kind == HANGUL_LATIN) c->has_letter = 1;
}

/* Reads the word's `size` bytes of text again and finds where its parts begin. */
static void cut_word(word *w, int size, cutter *c) {
  hangul_letter letter = w->first;
  memset(c, 0, sizeof *c);
  for (; c->size < size; hangul_next(&w->others, &letter)) {
    if (letter.text[0] == ',') continue; /* of thousands */
    if (letter.kind != HANGUL_JOINER) {
      cut_before(c, &letter);
      c->last_at = c->size;
    }
    c->last[1] = c->last[0];
    c->last[0] = letter;
    c->size += letter.size;
  }
  if (c->count) c->parts[c->count - 1].end = c->last[0].end;
}

static void put_part(scanner *s, const word *w, const cutter *c, int part, int to) {
  int from = c->parts[part].at;
  while (to > from && (w->text[to - 1] == '.' || w->text[to - 1] == '\'' || w->text[to - 1] == '_')) to--;
  int is_digit = w->text[from] >= '0' && w->text[from] <= '9';
  if (to - from > 1 || is_digit)
    put(s, HANGUL_TOKEN_PART, 1, w->text + from, to - from, c->parts[part].start, c->parts[part].end);
}

static void put_parts(scanner *s, word *w, int size) {
  cutter c;
  cut_word(w, size, &c);
  if (c.count < 2) return;
  /* APIs: the acronym is the part, not the letters where the case changes. */
  int last = c.count - 1;
  if (size - c.parts[last].at == 2 && w->text[size - 1] == 's' && c.last[1].upper &&
      w->text[c.parts[last].at - 1] >= 'a') {
    int at = c.parts[last - 1].at;
    put(s, HANGUL_TOKEN_PART, 1, w->text + at, size - 1 - at, c.parts[last - 1].start, c.last[1].end);
    c.count -= 2;
    size = at;
  }
  for (int i = 0; i < c.count; i++) put_part(s, w, &c, i, i + 1 < c.count ? c.parts[i + 1].at : size);
}

void hangul_latin_run(scanner *s) {
  word w;
  flush(s);
  w.size = w.seen = w.inner = w.last_kind = 0;
  w.start = s->next.start;
  w.first = s->next;
  w.others = s->reader;
  read_word(s, &w);
  int size = w.size, is_word = w.seen & (LOWER | UPPER);
  read_suffix(s, &w);
  s->glued = is_word != 0;
  if (is_word) {
    int has_parts = w.seen & (DIGIT | JOINER) || (w.inner & UPPER && w.seen & LOWER);
    put(s, HANGUL_TOKEN_WORD, 0, w.text, w.size, w.start, w.end);
    if (has_parts && !(s->mode & HANGUL_FOR_QUERY)) put_parts(s, &w, size);
    return;
  }
  if (!(s->mode & HANGUL_FOR_QUERY)) put(s, HANGUL_TOKEN_NUMBER, 0, w.text, w.size, w.start, w.end);
  memcpy(s->number, w.text, (size_t)w.size);
  s->number_size = w.size;
  s->number_start = w.start;
  s->number_end = w.end;
}
