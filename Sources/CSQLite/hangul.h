/* The map of the extension: text -> tokens (hangul_tokens.c), tokens -> FTS5 (hangul_register.c),
   matches -> marked text (hangul_highlight.c), matches -> score (hangul_rank.c). */
#ifndef HANGUL_H
#define HANGUL_H

#ifdef SQLITE_CORE
#include <sqlite3.h>
#else
#include <sqlite3ext.h>
extern const sqlite3_api_routines *sqlite3_api;
#endif
#include <stdint.h>

/* What a token is; see docs/fts5-hangul.md. All but the first four share a position with one of those. */
enum hangul_token {
  HANGUL_TOKEN_PAIR = 1, /* two syllables of a word, or two letters of Han or kana */
  HANGUL_TOKEN_GAP,      /* a word's last syllable and the next word's first */
  HANGUL_TOKEN_WORD,     /* Latin */
  HANGUL_TOKEN_NUMBER,
  HANGUL_TOKEN_HEAD,     /* _ and a word's first two syllables, or its only one */
  HANGUL_TOKEN_TAIL,     /* the last syllable or Han letter before anything but a gap */
  HANGUL_TOKEN_PART,     /* of a Latin word: node of node.js, cloud of CloudFront */
  HANGUL_TOKEN_UNIT      /* a number and the syllable after it */
};

/* In a query: pairs, gaps and words alone, so that what is typed is looked for as it stands. */
enum { HANGUL_FOR_QUERY = 1, HANGUL_WITH_KINDS = 2 };

/* `flags`: FTS5_TOKEN_COLOCATED, with HANGUL_WITH_KINDS also hangul_token << 8. Offsets are bytes of the text. */
typedef int (*hangul_emit)(void *context, int flags, const char *token, int size, int start, int end);

/* Calls `emit` for every token of `text`, until it returns anything but SQLITE_OK; returns that. */
int hangul_tokens(const char *text, int size, int mode, void *context, hangul_emit emit);

/* Whether `size` bytes of UTF-8 are a particle of data/lexicon/particles.tsv. */
int hangul_is_particle(const char *text, int size);
/* The particles in order, NULL at the end. */
extern const char *const hangul_particles[];

/* Terms that were looked for last on this connection: FTS5 does not tell a function which term a phrase was made of. */
typedef struct hangul_recent hangul_recent;
hangul_recent *hangul_recent_new(void);
void hangul_recent_free(void *recent);
void hangul_recent_add(hangul_recent *recent, const char *token, int size, int is_prefix);
int hangul_recent_has(const hangul_recent *recent, const char *token, int size);

/* FTS5 functions; `hangul_highlight` has a hangul_recent as its user data. */
void hangul_highlight(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int count,
                      sqlite3_value **values);
void hangul_rank(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int count,
                 sqlite3_value **values);
void hangul_sizes(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int count,
                  sqlite3_value **values);

#endif
