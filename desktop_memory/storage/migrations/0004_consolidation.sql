-- Days ("2026-11-17") and weeks ("2026-W47") of which facts were made.
CREATE TABLE consolidations (
    period TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consolidated_facts (
    fact_id INTEGER PRIMARY KEY REFERENCES facts ON DELETE CASCADE,
    period TEXT NOT NULL
) STRICT;
CREATE INDEX consolidated_facts_of_period ON consolidated_facts (period);

-- All episodes a fact was made of: it goes with the first of them that the person deletes.
CREATE TABLE consolidated_episodes (
    fact_id INTEGER NOT NULL REFERENCES consolidated_facts ON DELETE CASCADE,
    episode_id INTEGER NOT NULL REFERENCES episodes ON DELETE CASCADE,
    PRIMARY KEY (fact_id, episode_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consolidated_episodes_of_episode ON consolidated_episodes (episode_id);
