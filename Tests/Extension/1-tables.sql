-- Create, insert, match, update, delete, rebuild, optimize, integrity-check.
CREATE VIRTUAL TABLE notes USING fts5(text, tokenize = 'hangul');
INSERT INTO notes VALUES ('긴 대기 시간'), ('대기시간을 줄인다'), ('AWS는 빠르다'), ('C++과 5분');
SELECT rowid FROM notes WHERE notes MATCH '대기시간' ORDER BY rowid;
--> 1
--> 2
SELECT rowid FROM notes WHERE notes MATCH '"대기 시간"' ORDER BY rowid;
--> 1
--> 2
SELECT rowid FROM notes WHERE notes MATCH 'aws';
--> 3
SELECT rowid FROM notes WHERE notes MATCH '"c++"';
--> 4
SELECT rowid FROM notes WHERE notes MATCH '대기시간 OR aws' ORDER BY rowid;
--> 1
--> 2
--> 3
SELECT rowid FROM notes WHERE notes MATCH '대기 NOT 줄인다';
--> 1
UPDATE notes SET text = '확장성' WHERE rowid = 1;
SELECT rowid FROM notes WHERE notes MATCH '대기시간';
--> 2
DELETE FROM notes WHERE rowid = 2;
SELECT COUNT(*) FROM notes WHERE notes MATCH '대기시간';
--> 0
REPLACE INTO notes (rowid, text) VALUES (4, '지연 시간');
SELECT rowid FROM notes WHERE notes MATCH '지연시간';
--> 4
BEGIN;
INSERT INTO notes VALUES ('되돌린다');
ROLLBACK;
SELECT COUNT(*) FROM notes WHERE notes MATCH '되돌린다';
--> 0
INSERT INTO notes (notes) VALUES ('rebuild');
INSERT INTO notes (notes) VALUES ('optimize');
INSERT INTO notes (notes, rank) VALUES ('integrity-check', 1);
SELECT rowid FROM notes WHERE notes MATCH '확장';
--> 1
CREATE VIRTUAL TABLE terms USING fts5vocab(notes, row);
SELECT group_concat(term, ' ') FROM terms WHERE term LIKE '%확%' OR term LIKE '%장%';
--> _확장 장성 확장
PRAGMA integrity_check;
--> ok

-- Over the rows of another table, and without rows of its own.
CREATE TABLE blocks (id INTEGER PRIMARY KEY, text TEXT);
INSERT INTO blocks VALUES (7, '콜드 스타트'), (9, '벤더 종속');
CREATE VIRTUAL TABLE over USING fts5(text, content = 'blocks', content_rowid = 'id', tokenize = 'hangul');
INSERT INTO over (over) VALUES ('rebuild');
INSERT INTO over (over, rank) VALUES ('integrity-check', 1);
SELECT rowid, hangul_highlight(over, 0, '[', ']') FROM over WHERE over MATCH '콜드스타트';
--> 7|[콜드 스타트]
INSERT INTO over (over, rowid, text) VALUES ('delete', 7, '콜드 스타트');
SELECT COUNT(*) FROM over WHERE over MATCH '콜드스타트';
--> 0
CREATE VIRTUAL TABLE bare USING fts5(text, content = '', tokenize = 'hangul');
INSERT INTO bare (rowid, text) VALUES (3, '서버리스의 단점');
SELECT rowid FROM bare WHERE bare MATCH '서버리스 단점';
--> 3
CREATE VIRTUAL TABLE prefixed USING fts5(text, prefix = '3 6', tokenize = 'hangul');
INSERT INTO prefixed VALUES ('대기시간'), ('serverless');
SELECT rowid FROM prefixed WHERE prefixed MATCH 'server*';
--> 2
