-- Lines in which facts have not been looked for yet; a crash resumes here.
CREATE TABLE pending_lines (
    line_id INTEGER PRIMARY KEY REFERENCES lines ON DELETE CASCADE,
    episode_id INTEGER NOT NULL REFERENCES episodes ON DELETE CASCADE,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pending_lines_by_episode ON pending_lines (episode_id, changed_at);
