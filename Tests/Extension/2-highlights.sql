-- What matched and no letter more: over a gap, in NFD, of phrases that overlap; where SQLite 3.40's highlight() repeats text.
CREATE VIRTUAL TABLE marked USING fts5(title, text, tokenize = 'hangul');
INSERT INTO marked VALUES ('지연', '대기시간과 기시 시간'), ('AWS', 'AWS는 ＡＷＳ라고도, C++과 5분'), ('', '긴 대기' || char(10) || '  시간, 대기');
SELECT rowid, hangul_highlight(marked, 1, '[', ']') FROM marked WHERE marked MATCH '대기시간' ORDER BY rowid;
--> 1|[대기시간]과 기시 시간
--> 3|긴 [대기
-->   시간], 대기
SELECT hangul_highlight(marked, 1, '[', ']') FROM marked WHERE marked MATCH '대기 OR 시간' AND rowid = 1;
--> [대기시간]과 기시 [시간]
SELECT hangul_highlight(marked, 1, '[', ']') FROM marked WHERE marked MATCH '대기 OR 기시' AND rowid = 1;
--> [대기시]간과 [기시] 시간
SELECT hangul_highlight(marked, 1, '[', ']') FROM marked WHERE marked MATCH 'aws';
--> [AWS]는 [ＡＷＳ]라고도, C++과 5분
SELECT hangul_highlight(marked, 1, '[', ']') FROM marked WHERE marked MATCH '"c++" OR "5분"';
--> AWS는 ＡＷＳ라고도, [C++]과 [5분]
SELECT hangul_highlight(marked, 0, '<b>', '</b>'), hangul_highlight(marked, 1, '<b>', '</b>') FROM marked WHERE marked MATCH 'title: aws';
--> <b>AWS</b>|AWS는 ＡＷＳ라고도, C++과 5분
-- NFD text (대 and 기 as jamo), asked in NFC, and the other way round.
CREATE VIRTUAL TABLE jamo USING fts5(text, tokenize = 'hangul');
INSERT INTO jamo VALUES ('긴 ' || char(0x1103, 0x1162, 0x1100, 0x1175) || ' ' || char(0x1109, 0x1175, 0x1100, 0x1161, 0x11ab) || char(0x110b, 0x1173, 0x11af));
SELECT hangul_highlight(jamo, 0, '[', ']') = '긴 [' || char(0x1103, 0x1162, 0x1100, 0x1175) || ' ' || char(0x1109, 0x1175, 0x1100, 0x1161, 0x11ab) || ']' || char(0x110b, 0x1173, 0x11af) FROM jamo WHERE jamo MATCH '대기시간';
--> 1
SELECT rowid, hangul_highlight(marked, 1, '[', ']') FROM marked WHERE marked MATCH char(0x1103, 0x1162, 0x1100, 0x1175) AND rowid = 3;
--> 3|긴 [대기]
-->   시간, [대기]
-- Marks of any length, none, and NULL.
SELECT hangul_highlight(jamo, 0, '', '') = text, hangul_highlight(jamo, 0, NULL, '') = text FROM jamo WHERE jamo MATCH '시간';
--> 1|1
