-- What was true around an episode, as it was last told.
ALTER TABLE episodes ADD COLUMN folder TEXT;
ALTER TABLE episodes ADD COLUMN repository TEXT COLLATE NOCASE;
ALTER TABLE episodes ADD COLUMN branch TEXT;
ALTER TABLE episodes ADD COLUMN playing TEXT;
ALTER TABLE episodes ADD COLUMN network_up INTEGER;
ALTER TABLE episodes ADD COLUMN on_battery INTEGER;
CREATE INDEX episodes_by_repository ON episodes (repository, started_at, ended_at)
    WHERE repository IS NOT NULL AND forget_id IS NULL;
