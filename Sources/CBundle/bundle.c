#include "CBundle.h"

/* A new file of data/ or migrations/ takes two lines here; a test compares the table with the folders. */
static const char note_cloud_models[] = {
#embed "../../data/notes/cloud-models.md" suffix(, )
    0};
static const char note_containers[] = {
#embed "../../data/notes/containers.md" suffix(, )
    0};
static const char note_monolith[] = {
#embed "../../data/notes/monolith.md" suffix(, )
    0};
static const char note_serverless[] = {
#embed "../../data/notes/serverless.md" suffix(, )
    0};
static const char note_static_hosting[] = {
#embed "../../data/notes/static-hosting.md" suffix(, )
    0};
static const char notes_sql[] = {
#embed "../../migrations/0001_notes.sql" suffix(, )
    0};
static const char facts_sql[] = {
#embed "../../migrations/0002_facts.sql" suffix(, )
    0};
static const char questions_sql[] = {
#embed "../../migrations/0003_questions.sql" suffix(, )
    0};

static const cbundle_file files[] = {
    {"data/notes/cloud-models.md", note_cloud_models, sizeof note_cloud_models - 1},
    {"data/notes/containers.md", note_containers, sizeof note_containers - 1},
    {"data/notes/monolith.md", note_monolith, sizeof note_monolith - 1},
    {"data/notes/serverless.md", note_serverless, sizeof note_serverless - 1},
    {"data/notes/static-hosting.md", note_static_hosting, sizeof note_static_hosting - 1},
    {"migrations/0001_notes.sql", notes_sql, sizeof notes_sql - 1},
    {"migrations/0002_facts.sql", facts_sql, sizeof facts_sql - 1},
    {"migrations/0003_questions.sql", questions_sql, sizeof questions_sql - 1},
};

size_t cbundle_count(void) { return sizeof files / sizeof files[0]; }

const cbundle_file *cbundle_file_at(size_t index) { return index < cbundle_count() ? &files[index] : 0; }
