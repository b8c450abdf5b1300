/* hangul_highlight(search, column, open, close): the text of a column with what matched between `open` and `close`.
   SQLite 3.40's highlight() repeats text where tokens of two phrases overlap in bytes but not in position. */
#include "hangul.h"
#include <string.h>

enum { RECENT = 512 };

struct hangul_recent {
  int references; /* of the tokenizer and the function that share it */
  int next;
  struct {
    uint64_t hash;
    int size;
    int is_prefix;
  } terms[RECENT];
};

static uint64_t hash_of(const char *token, int size) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (int i = 0; i < size; i++) hash = (hash ^ (unsigned char)token[i]) * 0x100000001b3u;
  return hash;
}

hangul_recent *hangul_recent_new(void) {
  hangul_recent *recent = sqlite3_malloc64(sizeof *recent);
  if (recent) {
    memset(recent, 0, sizeof *recent);
    recent->references = 2;
  }
  return recent;
}

void hangul_recent_free(void *recent) {
  hangul_recent *shared = recent;
  if (shared && --shared->references == 0) sqlite3_free(shared);
}

void hangul_recent_add(hangul_recent *recent, const char *token, int size, int is_prefix) {
  int at = recent->next;
  recent->terms[at].hash = hash_of(token, size);
  recent->terms[at].size = size;
  recent->terms[at].is_prefix = is_prefix;
  recent->next = (at + 1) % RECENT;
}

int hangul_recent_has(const hangul_recent *recent, const char *token, int size) {
  uint64_t hash = hash_of(token, size);
  for (int i = 0; i < RECENT; i++) {
    int length = recent->terms[i].size;
    if (length == 0 || length > size || (length < size && !recent->terms[i].is_prefix)) continue;
    if (recent->terms[i].hash == (length == size ? hash : hash_of(token, length))) return 1;
  }
  return 0;
}

typedef struct {
  const hangul_recent *recent;
  const unsigned char *matched; /* by position: 1 where a phrase's token stands */
  int position_count;
  int position; /* of the token last seen, from 0 */
  /* At this position: the bytes of the terms that were looked for, and of any token. */
  int start, end, any_start, any_end;
  /* What is marked, being built; bytes of `text` up to `done` are in it. */
  sqlite3_str *out;
  const char *text;
  int size, done;
  int open_start, open_end; /* the marked run not yet written; -1: none */
  const char *before, *after;
} marker;

static void write_run(marker *m) {
  if (m->open_start < 0) return;
  sqlite3_str_append(m->out, m->text + m->done, m->open_start - m->done);
  sqlite3_str_appendall(m->out, m->before);
  sqlite3_str_append(m->out, m->text + m->open_start, m->open_end - m->open_start);
  sqlite3_str_appendall(m->out, m->after);
  m->done = m->open_end;
  m->open_start = -1;
}

/* The position is over: its bytes join the run before where they touch it. */
static void end_position(marker *m) {
  int start = m->start >= 0 ? m->start : m->any_start, end = m->start >= 0 ? m->end : m->any_end;
  if (start < m->done) start = m->done;
  if (start < end) {
    if (m->open_start >= 0 && start <= m->open_end) {
      if (start < m->open_start) m->open_start = start;
      if (end > m->open_end) m->open_end = end;
    } else {
      write_run(m);
      m->open_start = start;
      m->open_end = end;
    }
  }
  m->start = m->end = m->any_start = m->any_end = -1;
}

static void widen(int *start, int *end, int token_start, int token_end) {
  if (*start < 0 || token_start < *start) *start = token_start;
  if (token_end > *end) *end = token_end;
}

static int see_token(void *context, int flags, const char *token, int size, int start, int end) {
  marker *m = context;
  if (!(flags & FTS5_TOKEN_COLOCATED) || m->position < 0) {
    end_position(m);
    m->position++;
  }
  if (m->position >= m->position_count || !m->matched[m->position]) return SQLITE_OK;
  if (start < 0 || end > m->size || start > end) return SQLITE_OK;
  widen(&m->any_start, &m->any_end, start, end);
  if (hangul_recent_has(m->recent, token, size)) widen(&m->start, &m->end, start, end);
  return SQLITE_OK;
}

/* Sets matched[position] for every token of every phrase in `column`. */
static int find_matches(const Fts5ExtensionApi *api, Fts5Context *fts, int column, unsigned char *matched, int count) {
  int instances = 0, status = api->xInstCount(fts, &instances);
  for (int i = 0; status == SQLITE_OK && i < instances; i++) {
    int phrase, at_column, position;
    status = api->xInst(fts, i, &phrase, &at_column, &position);
    if (status != SQLITE_OK || at_column != column || position < 0) continue;
    int size = api->xPhraseSize(fts, phrase);
    for (int p = position; p < position + size && p < count; p++) matched[p] = 1;
  }
  return status;
}

void hangul_highlight(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int count,
                      sqlite3_value **values) {
  if (count != 3) {
    sqlite3_result_error(result, "hangul_highlight takes the table, a column's number, and two texts", -1);
    return;
  }
  marker m = {.recent = api->xUserData(fts), .position = -1, .start = -1, .end = -1, .any_start = -1, .any_end = -1,
              .open_start = -1};
  int column = sqlite3_value_int(values[0]);
  if (column < 0 || column >= api->xColumnCount(fts)) {
    sqlite3_result_error(result, "hangul_highlight: there is no column of that number; they count from 0", -1);
    return;
  }
  int status = api->xColumnText(fts, column, &m.text, &m.size);
  m.before = (const char *)sqlite3_value_text(values[1]);
  m.after = (const char *)sqlite3_value_text(values[2]);
  if (!m.before) m.before = "";
  if (!m.after) m.after = "";
  if (status == SQLITE_OK) status = api->xColumnSize(fts, column, &m.position_count);
  if (status != SQLITE_OK || !m.text) {
    if (status != SQLITE_OK) sqlite3_result_error_code(result, status);
    return;
  }
  unsigned char *matched = sqlite3_malloc64((sqlite3_uint64)m.position_count + 1);
  m.out = sqlite3_str_new(sqlite3_context_db_handle(result));
  status = matched ? SQLITE_OK : SQLITE_NOMEM;
  if (matched) {
    memset(matched, 0, (size_t)m.position_count + 1);
    m.matched = matched;
    status = find_matches(api, fts, column, matched, m.position_count);
  }
  if (status == SQLITE_OK) status = api->xTokenize(fts, m.text, m.size, &m, see_token);
  end_position(&m);
  write_run(&m);
  sqlite3_str_append(m.out, m.text + m.done, m.size - m.done);
  if (status == SQLITE_OK) status = sqlite3_str_errcode(m.out);
  int length = sqlite3_str_length(m.out);
  char *marked = sqlite3_str_finish(m.out);
  if (status != SQLITE_OK) {
    sqlite3_result_error_code(result, status);
    sqlite3_free(marked);
  } else {
    sqlite3_result_text64(result, marked ? marked : "", (sqlite3_uint64)length, marked ? sqlite3_free : SQLITE_STATIC, SQLITE_UTF8);
  }
  sqlite3_free(matched);
}
