-- When an agent's fact goes by itself, as the agent asked.
ALTER TABLE facts ADD COLUMN expires_at INTEGER;
CREATE INDEX facts_by_expiry ON facts (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX facts_by_end ON facts (valid_until)
    WHERE valid_until IS NOT NULL AND kind = 'event' AND state = 'current';

-- What went by age, budget, capacity or expiry: how much, never what.
CREATE TABLE retention_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;
