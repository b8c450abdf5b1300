/* libFuzzer: two columns of a row, a query and weights, parted by FF, through FTS5; stops where a text with its marks
   taken off is not the text, where a score is no number, or where the index is not that of its rows. */
#include "CSQLite.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 4, OPEN = 0xF8, CLOSE = 0xF9 }; /* bytes that no UTF-8 has */

typedef struct {
  const char *bytes;
  int size;
} field;

static sqlite3 *database;
static sqlite3_stmt *insert, *find, *check, *clear;

static void must(int status) {
  if (status == SQLITE_OK || status == SQLITE_DONE) return;
  fprintf(stderr, "%d: %s\n", status, sqlite3_errmsg(database));
  abort();
}

static void prepare(const char *sql, sqlite3_stmt **statement) {
  must(sqlite3_prepare_v2(database, sql, -1, statement, NULL));
}

static void open_database(void) {
  must(sqlite3_open(":memory:", &database));
  must(csqlite_register_hangul(database));
  must(sqlite3_exec(database, "CREATE VIRTUAL TABLE t USING fts5(a, b, tokenize = 'hangul')", NULL, NULL, NULL));
  prepare("INSERT INTO t VALUES (?1, ?2)", &insert);
  prepare("SELECT hangul_highlight(t, 0, x'F8', x'F9'), a, hangul_highlight(t, 1, x'F8', x'F9'), b,"
          " hangul_rank(t, 2, ?2), hangul_rank(t, ?2, -1) FROM t WHERE t MATCH ?1",
          &find);
  prepare("INSERT INTO t (t, rank) VALUES ('integrity-check', 1)", &check);
  prepare("DELETE FROM t", &clear);
}

static void bind(sqlite3_stmt *statement, int at, field f) {
  must(sqlite3_bind_text(statement, at, f.bytes, f.size, SQLITE_STATIC));
}

/* Whether the text of one column with the marks taken off is that of the next. */
static void compare(int column) {
  const unsigned char *marked = sqlite3_column_text(find, column), *plain = sqlite3_column_text(find, column + 1);
  int size = sqlite3_column_bytes(find, column), plain_size = sqlite3_column_bytes(find, column + 1), at = 0, is_open = 0;
  if (!marked || !plain || memchr(plain, OPEN, (size_t)plain_size) || memchr(plain, CLOSE, (size_t)plain_size)) return;
  for (int i = 0; i < size; i++) {
    if (marked[i] == OPEN || marked[i] == CLOSE) {
      if (is_open != (marked[i] == CLOSE)) abort();
      is_open = !is_open;
    } else if (at >= plain_size || marked[i] != plain[at++]) {
      abort();
    }
  }
  if (is_open || at != plain_size) abort();
}

static void run(field query, field weights) {
  bind(find, 1, query);
  bind(find, 2, weights);
  while (sqlite3_step(find) == SQLITE_ROW) {
    compare(0);
    compare(2);
    for (int i = 4; i < 6; i++)
      if (sqlite3_column_type(find, i) != SQLITE_FLOAT) abort();
  }
  sqlite3_reset(find); /* an error of the query's syntax is none of ours */
}

static void step(sqlite3_stmt *statement) {
  must(sqlite3_step(statement));
  must(sqlite3_reset(statement));
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  field fields[FIELDS] = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
  const char *at = (const char *)data, *end = at + size;
  if (!database) open_database();
  for (int i = 0; i < FIELDS && at < end; i++) {
    const char *stop = memchr(at, 0xFF, (size_t)(end - at));
    fields[i] = (field){at, (int)((stop ? stop : end) - at)};
    at = stop ? stop + 1 : end;
  }
  bind(insert, 1, fields[0]);
  bind(insert, 2, fields[1]);
  step(insert);
  step(check);
  run(fields[2], fields[3]);
  /* As one phrase, whatever it is. */
  char *phrase = sqlite3_mprintf("\"%.*w\"", fields[2].size, fields[2].bytes);
  if (phrase) run((field){phrase, (int)strlen(phrase)}, fields[3]);
  sqlite3_free(phrase);
  step(clear);
  return 0;
}
