/* hangul_rank(search [, weight of a column …] [, 'weight[@rows] …' of the phrases]): minus the BM25F of a row,
   so that the best come first in ascending order. k1 = 0.4 and b = 0.7 were measured: docs/benchmarks.md. */
#include "hangul.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double k1 = 0.4, b = 0.7;

/* What is the same for every row of one query; `phrases` and `columns` stand behind it in one allocation. */
typedef struct {
  int phrase_count, column_count;
  double *phrases;  /* weight times inverse document frequency */
  double *columns;  /* weight */
  double *averages; /* tokens in a row, by column */
} plan;

static int count_row(const Fts5ExtensionApi *api, Fts5Context *fts, void *rows) {
  (void)api;
  (void)fts;
  ++*(sqlite3_int64 *)rows;
  return SQLITE_OK;
}

/* Reads `weight` or `weight@rows`; what is missing is a weight of 1 and rows of -1. */
static const char *read_phrase(const char *text, double *weight, sqlite3_int64 *rows) {
  char *end;
  *weight = 1;
  *rows = -1;
  if (!text) return text;
  double value = strtod(text, &end);
  if (end == text) return text;
  *weight = value;
  text = end;
  if (*text == '@') {
    value = strtod(text + 1, &end);
    if (end != text + 1 && value >= 0 && value < 1e15) *rows = (sqlite3_int64)value;
    text = end;
  }
  return text;
}

static int weigh_phrases(const Fts5ExtensionApi *api, Fts5Context *fts, plan *p, const char *text, double row_count) {
  for (int i = 0; i < p->phrase_count; i++) {
    double weight;
    sqlite3_int64 rows;
    text = read_phrase(text, &weight, &rows);
    if (weight != 0 && rows < 0) {
      rows = 0;
      int status = api->xQueryPhrase(fts, i, &rows, count_row);
      if (status != SQLITE_OK) return status;
    }
    p->phrases[i] = weight == 0 ? 0 : weight * log(1 + (row_count - (double)rows + 0.5) / ((double)rows + 0.5));
    if (!(p->phrases[i] > 0 || p->phrases[i] < 0)) p->phrases[i] = 0;
  }
  return SQLITE_OK;
}

static int make_plan(const Fts5ExtensionApi *api, Fts5Context *fts, int count, sqlite3_value **values, plan **made) {
  int phrases = api->xPhraseCount(fts), columns = api->xColumnCount(fts), column = 0;
  plan *p = sqlite3_malloc64(sizeof(plan) + sizeof(double) * ((sqlite3_uint64)phrases + 2 * (sqlite3_uint64)columns));
  if (!p) return SQLITE_NOMEM;
  p->phrase_count = phrases;
  p->column_count = columns;
  p->phrases = (double *)(p + 1);
  p->columns = p->phrases + phrases;
  p->averages = p->columns + columns;
  const char *text = NULL;
  for (int c = 0; c < columns; c++) p->columns[c] = 1;
  for (int i = 0; i < count; i++) {
    if (sqlite3_value_type(values[i]) == SQLITE_TEXT) text = (const char *)sqlite3_value_text(values[i]);
    else if (column < columns) p->columns[column++] = sqlite3_value_double(values[i]);
  }
  sqlite3_int64 rows = 0, tokens = 0;
  int status = api->xRowCount(fts, &rows);
  for (int c = 0; c < columns && status == SQLITE_OK; c++) {
    status = api->xColumnTotalSize(fts, c, &tokens);
    p->averages[c] = rows > 0 && tokens > 0 ? (double)tokens / (double)rows : 1;
  }
  if (status == SQLITE_OK) status = weigh_phrases(api, fts, p, text, (double)rows);
  if (status == SQLITE_OK) status = api->xSetAuxdata(fts, p, sqlite3_free);
  else sqlite3_free(p);
  *made = p;
  return status;
}

/* How often a phrase stands in the row: by column, each weighed and set off against the column's length. */
static int frequency(const Fts5ExtensionApi *api, Fts5Context *fts, const plan *p, int phrase, double *sum) {
  Fts5PhraseIter iterator;
  int column, position, status;
  *sum = 0;
  status = api->xPhraseFirst(fts, phrase, &iterator, &column, &position);
  while (status == SQLITE_OK && column >= 0 && column < p->column_count) {
    int current = column, times = 0, tokens = 0;
    while (column == current) {
      times++;
      api->xPhraseNext(fts, &iterator, &column, &position);
    }
    status = api->xColumnSize(fts, current, &tokens);
    *sum += p->columns[current] * times / (1 - b + b * tokens / p->averages[current]);
  }
  return status;
}

/* hangul_sizes(search): the rows of the index, and of each column the tokens of an average row, parted by spaces. */
void hangul_sizes(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int count,
                  sqlite3_value **values) {
  (void)count;
  (void)values;
  sqlite3_int64 rows = 0, tokens;
  int status = api->xRowCount(fts, &rows), columns = api->xColumnCount(fts);
  sqlite3_str *out = sqlite3_str_new(sqlite3_context_db_handle(result));
  sqlite3_str_appendf(out, "%lld", rows);
  for (int c = 0; c < columns && status == SQLITE_OK; c++) {
    status = api->xColumnTotalSize(fts, c, &tokens);
    if (status == SQLITE_OK) sqlite3_str_appendf(out, " %!.6f", rows > 0 ? (double)tokens / (double)rows : 0.0);
  }
  if (status == SQLITE_OK) status = sqlite3_str_errcode(out);
  char *sizes = sqlite3_str_finish(out);
  if (status == SQLITE_OK) {
    sqlite3_result_text(result, sizes, -1, sqlite3_free);
  } else {
    sqlite3_result_error_code(result, status);
    sqlite3_free(sizes);
  }
}

void hangul_rank(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int count,
                 sqlite3_value **values) {
  plan *p = api->xGetAuxdata(fts, 0);
  int status = p ? SQLITE_OK : make_plan(api, fts, count, values, &p);
  double score = 0;
  for (int i = 0; status == SQLITE_OK && i < p->phrase_count; i++) {
    double times;
    if (p->phrases[i] == 0) continue;
    status = frequency(api, fts, p, i, &times);
    if (times > 0) score += p->phrases[i] * times / (times + k1);
  }
  if (status != SQLITE_OK) sqlite3_result_error_code(result, status);
  else sqlite3_result_double(result, -score);
}
