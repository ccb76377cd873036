-- One encoded picture for each row of `frames` in memory.db, under the same id. `revision` grows
-- when the picture is made anew, so that backups see which rows they have to copy again.
CREATE TABLE pixels (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 0,
    data BLOB NOT NULL
) STRICT;
CREATE INDEX pixels_by_revision ON pixels (id, revision);
