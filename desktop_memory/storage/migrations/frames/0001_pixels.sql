-- One encoded picture for each row of `frames` in memory.db, under the same id.
CREATE TABLE pixels (
    id INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;
