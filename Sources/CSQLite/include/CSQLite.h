/* What Swift sees of SQLite: its own header, what the importer drops, and the functions that kb adds to FTS5. */
#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>
#include <stdint.h>

/* SQLITE_TRANSIENT is a cast that Swift does not import. No bytes at all make an empty text, not NULL. */
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes, int64_t count) {
  return sqlite3_bind_text64(statement, index, bytes ? (const char *)bytes : "", (sqlite3_uint64)count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int64_t count) {
  return sqlite3_bind_blob64(statement, index, bytes, (sqlite3_uint64)count, SQLITE_TRANSIENT);
}

/* sqlite3_db_config is variadic, which Swift cannot call. */
static inline int csqlite_set_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/* Adds the tokenizer `hangul` and the functions `hangul_highlight` and `hangul_rank` to one connection.
   Returns an SQLite result code. */
int csqlite_register_hangul(sqlite3 *database);

/* `flags`: 1 where the token shares the position of the one before, and its kind << 8 (hangul_token in hangul.h);
   `start` and `end` are bytes of the text. Anything but 0 stops. */
typedef int (*csqlite_token_visitor)(void *context, int flags, const char *token, int size, int start, int end);

/* The tokens of `text` as the index has them, or as a query's phrase has them. Returns what `visit` returned last. */
int csqlite_hangul_tokens(const char *text, int size, int is_query, void *context, csqlite_token_visitor visit);

/* The tokenizer's particles by number from 0; NULL after the last. */
const char *csqlite_hangul_particle(int index);

#endif
