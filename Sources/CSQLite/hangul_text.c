/* The letters that hangul_text.h has no short way for: see there for what comes in and out. */
#include "hangul_text.h"
#include <stddef.h>
#include <string.h>

#define COUNT(table) ((uint32_t)(sizeof(table) / sizeof((table)[0])))

enum { L_FIRST = 0x1100, L_COUNT = 19, V_FIRST = 0x1161, V_COUNT = 21, T_FIRST = 0x11A7, T_COUNT = 28, S_FIRST = 0xAC00 };

/* Initial and final consonants as letters that stand alone. */
static const uint16_t initial_letters[L_COUNT] = {
    0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145,
    0x3146, 0x3147, 0x3148, 0x3149, 0x314a, 0x314b, 0x314c, 0x314d, 0x314e};
static const uint16_t final_letters[T_COUNT - 1] = {
    0x3131, 0x3132, 0x3133, 0x3134, 0x3135, 0x3136, 0x3137, 0x3139, 0x313a, 0x313b, 0x313c, 0x313d, 0x313e, 0x313f,
    0x3140, 0x3141, 0x3142, 0x3144, 0x3145, 0x3146, 0x3147, 0x3148, 0x314a, 0x314b, 0x314c, 0x314d, 0x314e};

/* One code point at `at`; *length is its bytes. A broken byte is U+FFFD of length 1. */
static uint32_t decode(const unsigned char *text, int size, int at, int *length) {
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
static int encode(uint32_t code, char *out) {
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

/* No letter of its own and no border of a word. */
static int is_ignorable(uint32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF ||
         (code >= 0xFE00 && code <= 0xFE0F);
}

static int is_mark(uint32_t code) {
  if (code >= 0xC0 && code < 0x530) return hangul_latin[code - 0xC0] == 1;
  return (code >= 0x1AB0 && code <= 0x1AFF) || (code >= 0x1DC0 && code <= 0x1DFF) ||
         (code >= 0x20D0 && code <= 0x20FF) || (code >= 0x3099 && code <= 0x309A) || (code >= 0xFE20 && code <= 0xFE2F);
}

/* Half-width jamo (U+FFA1 on) and conjoining jamo that make no syllable, as letters that stand alone; else 0. */
static uint32_t lone_jamo(uint32_t code) {
  if (code >= L_FIRST && code < L_FIRST + L_COUNT) return initial_letters[code - L_FIRST];
  if (code >= V_FIRST && code < V_FIRST + V_COUNT) return 0x314F + code - V_FIRST;
  if (code > T_FIRST && code < T_FIRST + T_COUNT) return final_letters[code - T_FIRST - 1];
  if (code >= 0xFFA1 && code <= 0xFFBE) return code - 0xFFA1 + 0x3131;
  if (code >= 0xFFC2 && code <= 0xFFDC && (code & 7) >= 2) return 0x314F + (code - 0xFFC0) / 8 * 6 + (code & 7) - 2;
  return 0;
}

static const char *spelling(uint32_t code) {
  uint32_t low = 0, high = COUNT(hangul_spelled);
  if (code < hangul_spelled[0].code || code > hangul_spelled[high - 1].code) return NULL;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (hangul_spelled[middle].code == code) return hangul_spelled[middle].text;
    if (hangul_spelled[middle].code < code) low = middle + 1; else high = middle;
  }
  return NULL;
}

enum {
  B = HANGUL_BREAK,
  S = HANGUL_SPACE,
  U = HANGUL_LATIN | HANGUL_UPPER,
  L = HANGUL_LATIN,
  D = HANGUL_DIGIT,
  J = HANGUL_JOINER,
  X = HANGUL_SUFFIX
};

const uint8_t hangul_ascii[256] = {
    B, B, B, B, B, B, B, B, B, S, S, S, S, S, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* controls */
    S, B, B, X, B, B, B, J, B, B, B, X, B, B, J, B, D, D, D, D, D, D, D, D, D, D, B, B, B, B, B, B, /* # ' + . 0 to 9 */
    B, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, B, B, B, B, J, /* A to Z, _ */
    B, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, B, B, B, B, B, /* a to z */
};

static void put_ascii(hangul_letter *letter, unsigned char code) {
  uint8_t kind = hangul_ascii[code];
  letter->text[0] = (char)(code | (kind & HANGUL_UPPER) << 1);
  letter->size = 1;
  letter->kind = kind & (HANGUL_UPPER - 1);
  letter->upper = kind / HANGUL_UPPER;
}

static void put_code(hangul_letter *letter, uint32_t code, int kind, int is_upper) {
  letter->size = (uint8_t)encode(code, letter->text);
  letter->kind = (uint8_t)kind;
  letter->upper = (uint8_t)is_upper;
}

/* `folded` is the alphabets' tables' word for `code`: 0 and 1 for what is no letter. */
static void put_folded(hangul_letter *letter, uint32_t code, uint32_t folded) {
  if (folded > 1) put_code(letter, folded, HANGUL_LATIN, folded != code && folded >= 0x80);
  else put_code(letter, code, HANGUL_BREAK, 0);
}

/* Letters above the alphabets of hangul_tables.h. */
static int kind_beyond(uint32_t code) {
  if (code == 0x3000 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || (code >= 0x2028 && code <= 0x2029) ||
      code == 0x202F || code == 0x205F)
    return HANGUL_SPACE;
  if (code == 0x3005 || code == 0x3007 || (code >= 0x2E80 && code <= 0x2FDF) ||
      (code >= 0x3041 && code <= 0x31FF && code != 0x30FB && !(code >= 0x3190 && code <= 0x319F)) ||
      (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xA960 && code <= 0xA97F) ||
      (code >= 0xD7B0 && code <= 0xD7FF) || (code >= L_FIRST && code <= 0x11FF) || (code >= 0x20000 && code <= 0x3FFFF))
    return HANGUL_HAN;
  if ((code >= 0x530 && code < 0x2000) || (code >= 0x2C00 && code <= 0x2DFF) || (code >= 0xA000 && code <= 0xABFF) ||
      (code >= 0xFB07 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC) || (code >= 0x10000 && code <= 0x1EFFF))
    return HANGUL_LATIN;
  return HANGUL_BREAK;
}

static void put_beyond(hangul_letter *letter, uint32_t code) {
  uint32_t jamo = lone_jamo(code);
  if (jamo) put_code(letter, jamo, HANGUL_HAN, 0);
  else if (code == 0x2019) put_code(letter, '\'', HANGUL_JOINER, 0);
  else if (code >= HANGUL_HALFWIDTH_FIRST && code <= 0xFF9D)
    put_code(letter, hangul_halfwidth[code - HANGUL_HALFWIDTH_FIRST], HANGUL_HAN, 0);
  else if (code >= HANGUL_IDEOGRAPH_FIRST && code - HANGUL_IDEOGRAPH_FIRST < COUNT(hangul_ideograph))
    put_code(letter, hangul_ideograph[code - HANGUL_IDEOGRAPH_FIRST], HANGUL_HAN, 0);
  else put_code(letter, code, kind_beyond(code), 0);
}

/* Sets all but where the letter stands. */
static void put_letter(hangul_letter *letter, uint32_t code) {
  if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
  if (code < 0x80) put_ascii(letter, (unsigned char)code);
  else if (code == 0xA0 || code == 0x85) put_code(letter, code, HANGUL_SPACE, 0);
  else if (code >= S_FIRST && code <= 0xD7A3) put_code(letter, code, HANGUL_SYLLABLE, 0);
  else if (code >= HANGUL_LATIN_FIRST && code - HANGUL_LATIN_FIRST < COUNT(hangul_latin))
    put_folded(letter, code, hangul_latin[code - HANGUL_LATIN_FIRST]);
  else if (code >= HANGUL_EXTENDED_FIRST && code - HANGUL_EXTENDED_FIRST < COUNT(hangul_extended))
    put_folded(letter, code, hangul_extended[code - HANGUL_EXTENDED_FIRST]);
  else put_beyond(letter, code);
}

/* `code` with the jamo or kana mark after it, where the two make one letter; else 0. */
static uint32_t composed(uint32_t code, uint32_t next) {
  if (next == 0xFF9E || next == 0xFF9F) {
    if (code >= HANGUL_HALFWIDTH_FIRST && code <= 0xFF9D) code = hangul_halfwidth[code - HANGUL_HALFWIDTH_FIRST];
    next = next - 0xFF9E + 0x3099;
  }
  if (code >= L_FIRST && code < L_FIRST + L_COUNT && next >= V_FIRST && next < V_FIRST + V_COUNT)
    return S_FIRST + ((code - L_FIRST) * V_COUNT + next - V_FIRST) * T_COUNT;
  if (code >= S_FIRST && code <= 0xD7A3 && (code - S_FIRST) % T_COUNT == 0 && next > T_FIRST && next < T_FIRST + T_COUNT)
    return code + next - T_FIRST;
  if (next == 0x3099 && (code == 0x3046 || code == 0x30A6)) return code + 0x4E;
  if (next == 0x3099 && ((code >= 0x304B && code <= 0x307B) || (code >= 0x30AB && code <= 0x30DB))) return code + 1;
  if (next == 0x309A && ((code >= 0x306F && code <= 0x307B) || (code >= 0x30CF && code <= 0x30DB))) return code + 2;
  return 0;
}

const uint8_t hangul_may_extend[256] = {[0xC2] = 1, [0xCC] = 1, [0xCD] = 1, [0xD2] = 1,
                                        [0xE1] = 1, [0xE2] = 1, [0xE3] = 1, [0xEF] = 1};

/* Takes what belongs to the letter just read: jamo that complete it, marks, joiners without width. */
static uint32_t extended(hangul_reader *reader, uint32_t code, int *end) {
  while (reader->at < reader->size && hangul_may_extend[reader->text[reader->at]]) {
    int length;
    uint32_t next = decode(reader->text, reader->size, reader->at, &length);
    uint32_t both = composed(code, next);
    if (!both && !is_mark(next) && !is_ignorable(next)) break;
    reader->at += length;
    if (both) code = both;
    if (both || is_mark(next)) *end = reader->at;
  }
  return code;
}

static void read_spelled(hangul_reader *reader, hangul_letter *letter) {
  letter->start = reader->spelled_start;
  letter->end = reader->spelled_end;
  put_ascii(letter, (unsigned char)*reader->spelled);
  if (*++reader->spelled == 0) reader->spelled = NULL;
}

void hangul_next_general(hangul_reader *reader, hangul_letter *letter) {
  uint32_t code = 0;
  int length;
  if (reader->spelled) {
    read_spelled(reader, letter);
    return;
  }
  do {
    if (reader->at >= reader->size) {
      *letter = (hangul_letter){"", reader->size, reader->size, 0, HANGUL_END, 0};
      return;
    }
    letter->start = reader->at;
    code = decode(reader->text, reader->size, reader->at, &length);
    reader->at += length;
  } while (code >= 0x80 && (is_mark(code) || is_ignorable(code)));
  letter->end = reader->at;
  code = extended(reader, code, &letter->end);
  const char *several = code >= 0xB2 ? spelling(code) : NULL;
  if (!several) {
    put_letter(letter, code);
    return;
  }
  reader->spelled = several;
  reader->spelled_start = letter->start;
  reader->spelled_end = letter->end;
  read_spelled(reader, letter);
}
