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

static void classify_ascii(hangul_letter *letter) {
  uint32_t code = letter->code;
  if (code >= 'a' && code <= 'z') {
    letter->kind = HANGUL_LATIN;
  } else if (code >= 'A' && code <= 'Z') {
    letter->kind = HANGUL_LATIN;
    letter->upper = 1;
    letter->code = code + 32;
  } else if (code >= '0' && code <= '9') {
    letter->kind = HANGUL_DIGIT;
  } else if (code == ' ' || (code >= 9 && code <= 13)) {
    letter->kind = HANGUL_SPACE;
  } else if (code == '.' || code == '\'' || code == '_') {
    letter->kind = HANGUL_JOINER;
  } else if (code == '+' || code == '#') {
    letter->kind = HANGUL_SUFFIX;
  } else {
    letter->kind = HANGUL_BREAK;
  }
}

static void classify_folded(hangul_letter *letter, uint32_t folded) {
  letter->kind = folded > 1 ? HANGUL_LATIN : HANGUL_BREAK;
  if (folded > 1) {
    letter->upper = folded != letter->code && folded >= 0x80;
    letter->code = folded;
  }
}

/* Letters above the alphabets of hangul_tables.h. */
static void classify_beyond(hangul_letter *letter) {
  uint32_t code = letter->code, jamo = lone_jamo(code);
  letter->kind = HANGUL_BREAK;
  if (jamo) {
    letter->kind = HANGUL_HAN;
    letter->code = jamo;
  } else if (code == 0x3000 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || (code >= 0x2028 && code <= 0x2029) ||
             code == 0x202F || code == 0x205F) {
    letter->kind = HANGUL_SPACE;
  } else if (code == 0x2019) {
    letter->kind = HANGUL_JOINER;
    letter->code = '\'';
  } else if (code >= HANGUL_HALFWIDTH_FIRST && code <= 0xFF9D) {
    letter->kind = HANGUL_HAN;
    letter->code = hangul_halfwidth[code - HANGUL_HALFWIDTH_FIRST];
  } else if (code >= HANGUL_IDEOGRAPH_FIRST && code - HANGUL_IDEOGRAPH_FIRST < COUNT(hangul_ideograph)) {
    letter->kind = HANGUL_HAN;
    letter->code = hangul_ideograph[code - HANGUL_IDEOGRAPH_FIRST];
  } else if (code == 0x3005 || code == 0x3007 || (code >= 0x2E80 && code <= 0x2FDF) ||
             (code >= 0x3041 && code <= 0x31FF && code != 0x30FB && !(code >= 0x3190 && code <= 0x319F)) ||
             (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xA960 && code <= 0xA97F) ||
             (code >= 0xD7B0 && code <= 0xD7FF) || (code >= L_FIRST && code <= 0x11FF) || (code >= 0x20000 && code <= 0x3FFFF)) {
    letter->kind = HANGUL_HAN;
  } else if ((code >= 0x530 && code < 0x2000) || (code >= 0x2C00 && code <= 0x2DFF) || (code >= 0xA000 && code <= 0xABFF) ||
             (code >= 0xFB07 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC) || (code >= 0x10000 && code <= 0x1EFFF)) {
    letter->kind = HANGUL_LATIN;
  }
}

static void classify(hangul_letter *letter) {
  uint32_t code = letter->code;
  if (code >= 0xFF01 && code <= 0xFF5E) letter->code = code -= 0xFEE0;
  if (code < 0x80) classify_ascii(letter);
  else if (code == 0xA0 || code == 0x85) letter->kind = HANGUL_SPACE;
  else if (code >= S_FIRST && code <= 0xD7A3) letter->kind = HANGUL_SYLLABLE;
  else if (code >= HANGUL_LATIN_FIRST && code - HANGUL_LATIN_FIRST < COUNT(hangul_latin))
    classify_folded(letter, hangul_latin[code - HANGUL_LATIN_FIRST]);
  else if (code >= HANGUL_EXTENDED_FIRST && code - HANGUL_EXTENDED_FIRST < COUNT(hangul_extended))
    classify_folded(letter, hangul_extended[code - HANGUL_EXTENDED_FIRST]);
  else classify_beyond(letter);
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

/* Takes what belongs to the letter just read: jamo that complete it, marks, joiners without width. */
static uint32_t extended(hangul_reader *reader, uint32_t code, int *end) {
  while (reader->at < reader->size && hangul_may_extend(reader->text[reader->at])) {
    int length;
    uint32_t next = hangul_decode(reader->text, reader->size, reader->at, &length);
    uint32_t both = composed(code, next);
    if (!both && !is_mark(next) && !is_ignorable(next)) break;
    reader->at += length;
    if (both) code = both;
    if (both || is_mark(next)) *end = reader->at;
  }
  return code;
}

static hangul_letter next_spelled(hangul_reader *reader) {
  hangul_letter letter = {(unsigned char)*reader->spelled, reader->spelled_start, reader->spelled_end, 0, 0};
  classify_ascii(&letter);
  if (*++reader->spelled == 0) reader->spelled = NULL;
  return letter;
}

hangul_letter hangul_next_general(hangul_reader *reader) {
  if (reader->spelled) return next_spelled(reader);
  while (reader->at < reader->size) {
    int length, start = reader->at;
    uint32_t code = hangul_decode(reader->text, reader->size, start, &length);
    hangul_letter letter = {code, start, start + length, 0, 0};
    reader->at += length;
    if (code >= 0x80 && (is_mark(code) || is_ignorable(code))) continue;
    letter.code = extended(reader, code, &letter.end);
    const char *several = code >= 0xB2 ? spelling(code) : NULL;
    if (several) {
      reader->spelled = several;
      reader->spelled_start = start;
      reader->spelled_end = letter.end;
      return next_spelled(reader);
    }
    classify(&letter);
    return letter;
  }
  hangul_letter end = {0, reader->size, reader->size, HANGUL_END, 0};
  return end;
}
