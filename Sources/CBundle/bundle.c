/* Written by scripts/bundle. */
#include "CBundle.h"

#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

static const char f1[] = {
#embed "../../data/encodings/ksx1001.txt" suffix(, )
    0};
static const char f2[] = {
#embed "../../data/lexicon/cues.tsv" suffix(, )
    0};
static const char f3[] = {
#embed "../../data/lexicon/endings.tsv" suffix(, )
    0};
static const char f4[] = {
#embed "../../data/lexicon/heads.tsv" suffix(, )
    0};
static const char f5[] = {
#embed "../../data/lexicon/kinds.tsv" suffix(, )
    0};
static const char f6[] = {
#embed "../../data/lexicon/label-words.tsv" suffix(, )
    0};
static const char f7[] = {
#embed "../../data/lexicon/labels.tsv" suffix(, )
    0};
static const char f8[] = {
#embed "../../data/lexicon/limit-words.tsv" suffix(, )
    0};
static const char f9[] = {
#embed "../../data/lexicon/meanings.tsv" suffix(, )
    0};
static const char f10[] = {
#embed "../../data/lexicon/numbers.tsv" suffix(, )
    0};
static const char f11[] = {
#embed "../../data/lexicon/particles.tsv" suffix(, )
    0};
static const char f12[] = {
#embed "../../data/lexicon/questions.tsv" suffix(, )
    0};
static const char f13[] = {
#embed "../../data/lexicon/sentence-words.tsv" suffix(, )
    0};
static const char f14[] = {
#embed "../../data/lexicon/subject-words.tsv" suffix(, )
    0};
static const char f15[] = {
#embed "../../data/lexicon/synonyms.tsv" suffix(, )
    0};
static const char f16[] = {
#embed "../../data/lexicon/table-words.tsv" suffix(, )
    0};
static const char f17[] = {
#embed "../../data/lexicon/units.tsv" suffix(, )
    0};
static const char f18[] = {
#embed "../../data/notes/cloud-models.md" suffix(, )
    0};
static const char f19[] = {
#embed "../../data/notes/containers.md" suffix(, )
    0};
static const char f20[] = {
#embed "../../data/notes/monolith.md" suffix(, )
    0};
static const char f21[] = {
#embed "../../data/notes/serverless.md" suffix(, )
    0};
static const char f22[] = {
#embed "../../data/notes/static-hosting.md" suffix(, )
    0};
static const char f23[] = {
#embed "../../data/questions/sample.tsv" suffix(, )
    0};
static const char f24[] = {
#embed "../../data/vocabulary/subjects.tsv" suffix(, )
    0};
static const char f25[] = {
#embed "../../data/vocabulary/traits.tsv" suffix(, )
    0};
static const char f26[] = {
#embed "../../data/vocabulary/words.tsv" suffix(, )
    0};
static const char f27[] = {
#embed "../../data/vocabulary/workloads.tsv" suffix(, )
    0};
static const char f28[] = {
#embed "../../migrations/0001_notes.sql" suffix(, )
    0};
static const char f29[] = {
#embed "../../migrations/0002_facts.sql" suffix(, )
    0};
static const char f30[] = {
#embed "../../migrations/0003_questions.sql" suffix(, )
    0};
static const char f31[] = {
#embed "../../migrations/0004_frequencies.sql" suffix(, )
    0};

static const cbundle_file files[] = {
    {"data/encodings/ksx1001.txt", f1, sizeof f1 - 1},
    {"data/lexicon/cues.tsv", f2, sizeof f2 - 1},
    {"data/lexicon/endings.tsv", f3, sizeof f3 - 1},
    {"data/lexicon/heads.tsv", f4, sizeof f4 - 1},
    {"data/lexicon/kinds.tsv", f5, sizeof f5 - 1},
    {"data/lexicon/label-words.tsv", f6, sizeof f6 - 1},
    {"data/lexicon/labels.tsv", f7, sizeof f7 - 1},
    {"data/lexicon/limit-words.tsv", f8, sizeof f8 - 1},
    {"data/lexicon/meanings.tsv", f9, sizeof f9 - 1},
    {"data/lexicon/numbers.tsv", f10, sizeof f10 - 1},
    {"data/lexicon/particles.tsv", f11, sizeof f11 - 1},
    {"data/lexicon/questions.tsv", f12, sizeof f12 - 1},
    {"data/lexicon/sentence-words.tsv", f13, sizeof f13 - 1},
    {"data/lexicon/subject-words.tsv", f14, sizeof f14 - 1},
    {"data/lexicon/synonyms.tsv", f15, sizeof f15 - 1},
    {"data/lexicon/table-words.tsv", f16, sizeof f16 - 1},
    {"data/lexicon/units.tsv", f17, sizeof f17 - 1},
    {"data/notes/cloud-models.md", f18, sizeof f18 - 1},
    {"data/notes/containers.md", f19, sizeof f19 - 1},
    {"data/notes/monolith.md", f20, sizeof f20 - 1},
    {"data/notes/serverless.md", f21, sizeof f21 - 1},
    {"data/notes/static-hosting.md", f22, sizeof f22 - 1},
    {"data/questions/sample.tsv", f23, sizeof f23 - 1},
    {"data/vocabulary/subjects.tsv", f24, sizeof f24 - 1},
    {"data/vocabulary/traits.tsv", f25, sizeof f25 - 1},
    {"data/vocabulary/words.tsv", f26, sizeof f26 - 1},
    {"data/vocabulary/workloads.tsv", f27, sizeof f27 - 1},
    {"migrations/0001_notes.sql", f28, sizeof f28 - 1},
    {"migrations/0002_facts.sql", f29, sizeof f29 - 1},
    {"migrations/0003_questions.sql", f30, sizeof f30 - 1},
    {"migrations/0004_frequencies.sql", f31, sizeof f31 - 1},
};

size_t cbundle_count(void) { return sizeof files / sizeof files[0]; }

const cbundle_file *cbundle_file_at(size_t index) { return index < cbundle_count() ? &files[index] : 0; }
