-- Adds notes, the blocks of their outlines, and the full-text index over them.
-- Triggers feed the index, so that rows and index cannot part, whatever program writes.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,     -- relative to the folder that holds .kb/, else absolute
  title TEXT NOT NULL,
  sha256 TEXT NOT NULL,          -- of the file's bytes, 64 hexadecimal digits
  encoding TEXT NOT NULL,        -- as read: utf-8, utf-16le, utf-16be, cp949
  byte_count INTEGER NOT NULL,   -- of the file
  modified_at INTEGER NOT NULL,  -- of the file, nanoseconds since 1970-01-01 UTC
  imported_at TEXT NOT NULL,     -- ISO 8601, UTC
  reader TEXT NOT NULL           -- what read it; another version of the reader reads it again
) STRICT;

CREATE TABLE blocks (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,     -- 0-based, in the order of the note
  parent_position INTEGER,       -- of the item, else the heading, that it stands under
  heading_position INTEGER,      -- of the nearest heading above it; a heading names its parent heading
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'item', 'paragraph', 'quote', 'row', 'code')),
  depth INTEGER NOT NULL,        -- a heading's level from 1; else the number of items around it
  text TEXT NOT NULL,            -- without markers
  heading_path TEXT,             -- headings only: the headings down to this one, parted by ' > ', each cut at 200 characters
  line_start INTEGER NOT NULL,   -- 1-based
  line_end INTEGER NOT NULL,     -- inclusive
  UNIQUE (note_id, position)
) STRICT;

CREATE VIEW block_texts AS
SELECT blocks.id AS id, blocks.note_id AS note_id, blocks.text AS text,
  COALESCE(headings.heading_path, '') AS heading
FROM blocks LEFT JOIN blocks AS headings
  ON headings.note_id = blocks.note_id AND headings.position = blocks.heading_position;

CREATE VIRTUAL TABLE search USING fts5 (
  text, heading,
  content = 'block_texts', content_rowid = 'id',
  tokenize = 'hangul'
);

-- Bytes that FTS5 gathers before it writes a segment: fewer segments, fewer merges.
INSERT INTO search (search, rank) VALUES ('hashsize', 4000000);

CREATE TRIGGER blocks_added AFTER INSERT ON blocks BEGIN
  INSERT INTO search (rowid, text, heading) VALUES (NEW.id, NEW.text, COALESCE((
    SELECT heading_path FROM blocks WHERE note_id = NEW.note_id AND position = NEW.heading_position), ''));
END;

CREATE TRIGGER notes_going BEFORE DELETE ON notes BEGIN
  INSERT INTO search (search, rowid, text, heading)
  SELECT 'delete', id, text, heading FROM block_texts WHERE note_id = OLD.id;
END;

-- A block goes with its note alone: by then its note has left the table.
CREATE TRIGGER blocks_going BEFORE DELETE ON blocks
WHEN EXISTS (SELECT 1 FROM notes WHERE id = OLD.note_id) BEGIN
  SELECT RAISE(ABORT, 'a block is deleted with its note: delete the row of notes');
END;

CREATE TRIGGER blocks_kept BEFORE UPDATE ON blocks BEGIN
  SELECT RAISE(ABORT, 'a block is never changed: delete its note and import it again');
END;
