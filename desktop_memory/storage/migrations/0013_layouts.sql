-- How the lines of an episode stand on its page: their ids in order as JSON, what stands twice
-- twice. Only of episodes that may still grow; where there is none, the order of the ids counts.
CREATE TABLE layouts (
    episode_id INTEGER PRIMARY KEY REFERENCES episodes ON DELETE CASCADE,
    line_ids TEXT NOT NULL
) STRICT;
