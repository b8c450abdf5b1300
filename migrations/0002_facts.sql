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

-- One row a fact, with the names that its numbers stand for.
CREATE VIEW fact_rows AS
SELECT facts.id AS id, facts.kind AS kind, subjects.name AS subject, facts.text AS statement,
  notes.path AS note, facts.line_start AS line_start, facts.line_end AS line_end,
  parents.text AS parent, parents.line_start AS parent_line,
  facts.comparator AS comparator, facts.quantity AS quantity, facts.unit AS unit,
  facts.block_id AS block_id
FROM facts
  JOIN subjects ON subjects.id = facts.subject_id
  JOIN blocks ON blocks.id = facts.block_id
  JOIN notes ON notes.id = blocks.note_id
  LEFT JOIN facts AS parents ON parents.id = facts.parent_id;

-- What the notes define: `subject` is the term, `statement` its definition.
CREATE VIEW concepts AS
SELECT id, subject, statement, note, line_start, line_end
FROM fact_rows WHERE kind = 'concept_definition';

-- Claims for a subject.
CREATE VIEW pros AS
SELECT id, subject, statement, note, line_start, line_end
FROM fact_rows WHERE kind = 'pro';

-- Claims against a subject.
CREATE VIEW cons AS
SELECT id, subject, statement, note, line_start, line_end
FROM fact_rows WHERE kind = 'con';

-- Workloads that the notes list for a subject.
CREATE VIEW use_cases AS
SELECT id, subject, statement, note, line_start, line_end
FROM fact_rows WHERE kind = 'use_case';

-- Sentences that say what a subject suits.
CREATE VIEW suitables AS
SELECT id, subject, statement, note, line_start, line_end
FROM fact_rows WHERE kind = 'suitable';

-- Sentences that say what a subject does not suit.
CREATE VIEW unsuitables AS
SELECT id, subject, statement, note, line_start, line_end
FROM fact_rows WHERE kind = 'unsuitable';

-- Ways to soften a con, or what they lie in: `softens` is its statement.
CREATE VIEW mitigations AS
SELECT id, subject, statement, parent AS softens, note, line_start, line_end
FROM fact_rows WHERE kind = 'mitigation';

-- Hard numbers: what is allowed is `comparator` the `quantity`, in `unit`.
CREATE VIEW limits AS
SELECT id, subject, statement, comparator, quantity, unit, note, line_start, line_end
FROM fact_rows WHERE kind = 'limit';

-- Rules as they are read: on what condition a subject suits or does not, and the line that says so.
CREATE VIEW rule_rows AS
SELECT rules.id AS id, subjects.name AS subject, COALESCE(workloads.slug, traits.slug) AS condition,
  CASE WHEN rules.workload_id IS NULL THEN 'trait' ELSE 'workload' END AS condition_kind,
  rules.effect AS effect, rules.is_condition AS is_condition,
  CASE WHEN blocks.id = facts.block_id AND facts.kind <> 'use_case' THEN facts.text ELSE blocks.text END AS evidence,
  notes.path AS note,
  CASE WHEN blocks.id = facts.block_id THEN max(blocks.line_start, facts.line_start) ELSE blocks.line_start END AS line_start,
  CASE WHEN blocks.id = facts.block_id THEN min(blocks.line_end, facts.line_end) ELSE blocks.line_end END AS line_end
FROM rules
  JOIN facts ON facts.id = rules.fact_id
  JOIN subjects ON subjects.id = rules.subject_id
  JOIN blocks ON blocks.id = rules.block_id
  JOIN notes ON notes.id = blocks.note_id
  LEFT JOIN workloads ON workloads.id = rules.workload_id
  LEFT JOIN traits ON traits.id = rules.trait_id;
