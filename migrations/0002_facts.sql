-- Adds what is read out of the blocks: facts of every kind, the vocabulary, and the rules that decide.

CREATE TABLE subjects (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,     -- the name folded: lower case, without spaces and punctuation
  name TEXT NOT NULL             -- as the notes first write it
) STRICT;

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN (
    'concept_definition', 'pro', 'con', 'use_case', 'suitable', 'unsuitable', 'mitigation', 'limit')),
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  block_id INTEGER NOT NULL REFERENCES blocks (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES facts (id) ON DELETE CASCADE, -- the con that a mitigation softens; the fact that this one lies in
  text TEXT NOT NULL,
  line_start INTEGER NOT NULL,   -- 1-based
  line_end INTEGER NOT NULL,     -- inclusive, nested details too
  quantity REAL,                 -- limits only, in `unit`
  unit TEXT,                     -- a base unit: s, byte, count, request/s, percent …
  comparator TEXT CHECK (comparator IN ('<', '<=', '>', '>=', '=')), -- what is allowed, compared with the quantity
  CHECK ((kind = 'limit') = (quantity IS NOT NULL AND unit IS NOT NULL AND comparator IS NOT NULL))
) STRICT;

CREATE INDEX facts_by_subject ON facts (subject_id, kind);
CREATE INDEX facts_by_block ON facts (block_id);
CREATE INDEX facts_by_parent ON facts (parent_id);

CREATE TABLE workloads (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  korean TEXT NOT NULL,
  english TEXT NOT NULL,
  source TEXT NOT NULL           -- where the term comes from; 'notes' where a note named it first
) STRICT;

CREATE TABLE traits (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  korean TEXT NOT NULL,
  english TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

-- Everything that a workload or trait is called.
CREATE TABLE names (
  name TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
  workload_id INTEGER REFERENCES workloads (id) ON DELETE CASCADE,
  trait_id INTEGER REFERENCES traits (id) ON DELETE CASCADE,
  CHECK ((workload_id IS NULL) <> (trait_id IS NULL))
) STRICT;

CREATE TABLE workload_traits (
  workload_id INTEGER NOT NULL REFERENCES workloads (id) ON DELETE CASCADE,
  trait_id INTEGER NOT NULL REFERENCES traits (id) ON DELETE CASCADE,
  PRIMARY KEY (workload_id, trait_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects (id),
  fact_id INTEGER NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
  block_id INTEGER NOT NULL REFERENCES blocks (id) ON DELETE CASCADE, -- the evidence: the fact's block, or one within it
  workload_id INTEGER REFERENCES workloads (id) ON DELETE CASCADE,
  trait_id INTEGER REFERENCES traits (id) ON DELETE CASCADE,
  effect TEXT NOT NULL CHECK (effect IN ('for', 'against', 'listed')), -- listed: a use case without a word about it
  is_condition INTEGER NOT NULL CHECK (is_condition IN (0, 1)), -- 1: said within a use case; decides when the question names it
  CHECK ((workload_id IS NULL) <> (trait_id IS NULL))
) STRICT;

CREATE INDEX rules_by_fact ON rules (fact_id);
CREATE INDEX rules_by_block ON rules (block_id);
CREATE INDEX rules_by_workload ON rules (workload_id);
CREATE INDEX rules_by_trait ON rules (trait_id);
