-- The words of episodes and facts. The text is kept here once more: an index without it could
-- not take single words out again, and what was deleted must be gone from the bytes of the file.
-- episode_text holds passages: rowid = episode id * 64 + number of the passage.
CREATE VIRTUAL TABLE episode_text USING fts5 (
    text, place, speaker, time, filters,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO episode_text (episode_text, rank) VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE fact_text USING fts5 (
    text, place, speaker, time, filters,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO fact_text (fact_text, rank) VALUES ('secure-delete', 1);
