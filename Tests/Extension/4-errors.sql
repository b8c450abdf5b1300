-- What is wrong is said: Tests/Extension/errors.txt has the messages in order.
CREATE VIRTUAL TABLE wrong USING fts5(text, tokenize = 'hangul strict');
SELECT hangul_highlight(ranked, 0) FROM ranked WHERE ranked MATCH '단점';
SELECT hangul_highlight(ranked, 9, '[', ']') FROM ranked WHERE ranked MATCH '단점';
