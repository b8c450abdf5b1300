-- The caller weighs columns and phrases.
CREATE VIRTUAL TABLE ranked USING fts5(title, text, tokenize = 'hangul');
INSERT INTO ranked VALUES ('서버리스', '단점이 있다'), ('비교', '서버리스의 단점'), ('비교', '확장성');
SELECT rowid FROM ranked WHERE ranked MATCH '서버리스' ORDER BY hangul_rank(ranked, 5.0, 1.0);
--> 1
--> 2
SELECT rowid FROM ranked WHERE ranked MATCH '서버리스' ORDER BY hangul_rank(ranked, 0.1, 1.0);
--> 2
--> 1
SELECT rowid FROM ranked WHERE ranked MATCH '확장성 OR 단점' ORDER BY hangul_rank(ranked, '9 1') LIMIT 1;
--> 3
SELECT COUNT(*) FROM ranked WHERE ranked MATCH '서버리스' AND hangul_rank(ranked) < 0;
--> 2
SELECT rowid FROM ranked('서버리스') WHERE rank MATCH 'hangul_rank(5.0, 1.0)' ORDER BY rank;
--> 1
--> 2
