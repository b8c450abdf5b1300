-- Adds how many rows have each common term of the index: a search over many rows looks at the rarest terms first.
-- Counted now and then by an import, so it may be a tenth off; a term of fewer than 10 rows is not in it.

CREATE TABLE search_frequencies (
  term TEXT PRIMARY KEY,         -- as the index has it; '' for all rows
  row_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
