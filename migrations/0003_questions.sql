-- Adds what a question is looked up by: names without spaces and case, limits by unit.

ALTER TABLE names ADD COLUMN folded TEXT NOT NULL DEFAULT ''; -- the name in lower case, letters and digits alone

CREATE INDEX names_by_folded ON names (folded);
CREATE INDEX names_by_workload ON names (workload_id);
CREATE INDEX names_by_trait ON names (trait_id);
CREATE INDEX rules_by_subject ON rules (subject_id);
CREATE INDEX limits_by_unit ON facts (unit, subject_id) WHERE kind = 'limit';
