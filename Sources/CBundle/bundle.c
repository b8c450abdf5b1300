#include "CBundle.h"

/* A new file of data/ or migrations/ takes two lines here; a test compares the table with the folders. */
static const char notes_sql[] = {
#embed "../../migrations/0001_notes.sql" suffix(, )
    0};
static const char facts_sql[] = {
#embed "../../migrations/0002_facts.sql" suffix(, )
    0};

static const cbundle_file files[] = {
    {"migrations/0001_notes.sql", notes_sql, sizeof notes_sql - 1},
    {"migrations/0002_facts.sql", facts_sql, sizeof facts_sql - 1},
};

size_t cbundle_count(void) { return sizeof files / sizeof files[0]; }

const cbundle_file *cbundle_file_at(size_t index) { return index < cbundle_count() ? &files[index] : 0; }
