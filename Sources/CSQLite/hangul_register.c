/* Makes the tokenizer and the functions known to FTS5: as a part of kb, or loaded as hangul.so (docs/fts5-hangul.md). */
#include "hangul.h"
#ifdef SQLITE_CORE
#include "CSQLite.h"
#else
SQLITE_EXTENSION_INIT1
#endif
#include <string.h>

static int create(void *recent, const char **arguments, int count, Fts5Tokenizer **made) {
  (void)arguments;
  if (count > 0) return SQLITE_ERROR;
  *made = recent;
  return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

/* A query's tokens on their way to FTS5. */
typedef struct {
  hangul_recent *recent;
  int is_prefix;
  void *context;
  hangul_emit emit;
} listener;

static int pass_on(void *context, int flags, const char *token, int size, int start, int end) {
  listener *l = context;
  hangul_recent_add(l->recent, token, size, l->is_prefix);
  return l->emit(l->context, flags, token, size, start, end);
}

/* \001term\001term: terms as the index has them, each after the other. */
static int pass_terms(listener *l, const char *text, int size) {
  int status = SQLITE_OK, start = 1;
  while (status == SQLITE_OK && start < size) {
    const char *stop = memchr(text + start, 1, (size_t)(size - start));
    int end = stop ? (int)(stop - text) : size;
    if (end > start) status = pass_on(l, 0, text + start, end - start, start, end);
    start = end + 1;
  }
  return status;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, hangul_emit emit) {
  if (!(flags & FTS5_TOKENIZE_QUERY)) return hangul_tokens(text, size, 0, context, emit);
  listener l = {(hangul_recent *)tokenizer, flags & FTS5_TOKENIZE_PREFIX ? 1 : 0, context, emit};
  if (size > 0 && text[0] == 1) return pass_terms(&l, text, size);
  return hangul_tokens(text, size, HANGUL_FOR_QUERY, &l, pass_on);
}

static int find_fts5(sqlite3 *database, fts5_api **api) {
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
  *api = NULL;
  if (status == SQLITE_OK) status = sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
  if (status == SQLITE_OK) sqlite3_step(statement);
  int closed = sqlite3_finalize(statement);
  if (status == SQLITE_OK) status = closed;
  return status == SQLITE_OK && !*api ? SQLITE_ERROR : status;
}

static int register_hangul(sqlite3 *database) {
  fts5_api *api;
  int status = find_fts5(database, &api);
  if (status != SQLITE_OK) return status;
  hangul_recent *recent = hangul_recent_new();
  if (!recent) return SQLITE_NOMEM;
  fts5_tokenizer tokenizer = {create, delete, tokenize};
  status = api->xCreateTokenizer(api, "hangul", recent, &tokenizer, hangul_recent_free);
  if (status != SQLITE_OK) {
    hangul_recent_free(recent);
    hangul_recent_free(recent);
    return status;
  }
  status = api->xCreateFunction(api, "hangul_highlight", recent, hangul_highlight, hangul_recent_free);
  if (status != SQLITE_OK) {
    hangul_recent_free(recent);
    return status;
  }
  status = api->xCreateFunction(api, "hangul_rank", NULL, hangul_rank, NULL);
  if (status != SQLITE_OK) return status;
  return api->xCreateFunction(api, "hangul_sizes", NULL, hangul_sizes, NULL);
}

#ifdef SQLITE_CORE

int csqlite_register_hangul(sqlite3 *database) { return register_hangul(database); }

int csqlite_hangul_tokens(const char *text, int size, int is_query, void *context, csqlite_token_visitor visit) {
  return hangul_tokens(text, size, HANGUL_WITH_KINDS | (is_query ? HANGUL_FOR_QUERY : 0), context, visit);
}

const char *csqlite_hangul_particle(int index) {
  for (int i = 0; i <= index; i++)
    if (!hangul_particles[i]) return NULL;
  return hangul_particles[index];
}

#else

#ifdef _WIN32
__declspec(dllexport)
#else
__attribute__((visibility("default")))
#endif
int sqlite3_hangul_init(sqlite3 *database, char **message, const sqlite3_api_routines *routines) {
  SQLITE_EXTENSION_INIT2(routines);
  int status = register_hangul(database);
  if (status != SQLITE_OK) *message = sqlite3_mprintf("hangul needs an SQLite with FTS5");
  return status;
}

#endif
