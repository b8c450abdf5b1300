#include "CBundle.h"

/* A new file of data/ or migrations/ takes two lines here; a test compares the table with the folders. */
static const char notes_sql[] = {
#embed "../../migrations/0001_notes.sql" suffix(, )
    0};
static const char facts_sql[] = {
#embed "../../migrations/0002_facts.sql" suffix(, )
    0};
static const char particles_tsv[] = {
#embed "../../data/lexicon/particles.tsv" suffix(, )
    0};
static const char endings_tsv[] = {
#embed "../../data/lexicon/endings.tsv" suffix(, )
    0};
static const char synonyms_tsv[] = {
#embed "../../data/lexicon/synonyms.tsv" suffix(, )
    0};

static const cbundle_file files[] = {
    {"data/lexicon/endings.tsv", endings_tsv, sizeof endings_tsv - 1},
    {"data/lexicon/particles.tsv", particles_tsv, sizeof particles_tsv - 1},
    {"data/lexicon/synonyms.tsv", synonyms_tsv, sizeof synonyms_tsv - 1},
    {"migrations/0001_notes.sql", notes_sql, sizeof notes_sql - 1},
    {"migrations/0002_facts.sql", facts_sql, sizeof facts_sql - 1},
};

size_t cbundle_count(void) { return sizeof files / sizeof files[0]; }

const cbundle_file *cbundle_file_at(size_t index) { return index < cbundle_count() ? &files[index] : 0; }
