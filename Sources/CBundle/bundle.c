/* Written by scripts/bundle. */
#include "CBundle.h"

#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

static const char f1[] = {
#embed "../../data/lexicon/endings.tsv" suffix(, )
    0};
static const char f2[] = {
#embed "../../data/lexicon/particles.tsv" suffix(, )
    0};
static const char lexicon_questions[] = {
#embed "../../data/lexicon/questions.tsv" suffix(, )
    0};
static const char f3[] = {
#embed "../../data/lexicon/synonyms.tsv" suffix(, )
    0};
static const char note_cloud_models[] = {
#embed "../../data/notes/cloud-models.md" suffix(, )
    0};
static const char f5[] = {
#embed "../../data/notes/containers.md" suffix(, )
    0};
static const char f6[] = {
#embed "../../data/notes/monolith.md" suffix(, )
    0};
static const char f7[] = {
#embed "../../data/notes/serverless.md" suffix(, )
    0};
static const char f8[] = {
#embed "../../data/notes/static-hosting.md" suffix(, )
    0};
static const char vocabulary_traits[] = {
#embed "../../data/vocabulary/traits.tsv" suffix(, )
    0};
static const char vocabulary_workloads[] = {
#embed "../../data/vocabulary/workloads.tsv" suffix(, )
    0};
static const char notes_sql[] = {
#embed "../../migrations/0001_notes.sql" suffix(, )
    0};
static const char f10[] = {
#embed "../../migrations/0002_facts.sql" suffix(, )
    0};
static const char f11[] = {
#embed "../../migrations/0003_questions.sql" suffix(, )
    0};

static const cbundle_file files[] = {
    {"data/lexicon/endings.tsv", f1, sizeof f1 - 1},
    {"data/lexicon/particles.tsv", f2, sizeof f2 - 1},
    {"data/lexicon/questions.tsv", lexicon_questions, sizeof lexicon_questions - 1},
    {"data/lexicon/synonyms.tsv", f3, sizeof f3 - 1},
    {"data/notes/cloud-models.md", note_cloud_models, sizeof note_cloud_models - 1},
    {"data/notes/containers.md", f5, sizeof f5 - 1},
    {"data/notes/monolith.md", f6, sizeof f6 - 1},
    {"data/notes/serverless.md", f7, sizeof f7 - 1},
    {"data/notes/static-hosting.md", f8, sizeof f8 - 1},
    {"data/vocabulary/traits.tsv", vocabulary_traits, sizeof vocabulary_traits - 1},
    {"data/vocabulary/workloads.tsv", vocabulary_workloads, sizeof vocabulary_workloads - 1},
    {"migrations/0001_notes.sql", notes_sql, sizeof notes_sql - 1},
    {"migrations/0002_facts.sql", f10, sizeof f10 - 1},
    {"migrations/0003_questions.sql", f11, sizeof f11 - 1},
};

size_t cbundle_count(void) { return sizeof files / sizeof files[0]; }

const cbundle_file *cbundle_file_at(size_t index) { return index < cbundle_count() ? &files[index] : 0; }
