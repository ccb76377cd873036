-- Who and what the memories are about. An entity is a group of names; a name lives as long as a
-- fact or an episode speaks of it, so that nothing of it is left when those are deleted.

CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    -- The person's own name for it.
    chosen_name TEXT
) STRICT;

-- `key` is the name as it is compared. `decided`: the person said whose name it is.
CREATE TABLE aliases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    decided INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, key)
) STRICT;
CREATE INDEX aliases_of_entity ON aliases (entity_id);
CREATE INDEX aliases_by_key ON aliases (key);

-- `outright`: the place, the speaker or the sentence itself names it; else it stands in the text.
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    alias_id INTEGER NOT NULL REFERENCES aliases ON DELETE CASCADE,
    fact_id INTEGER REFERENCES facts ON DELETE CASCADE,
    episode_id INTEGER REFERENCES episodes ON DELETE CASCADE,
    outright INTEGER NOT NULL,
    CHECK ((fact_id IS NULL) <> (episode_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX mentions_in_facts ON mentions (alias_id, fact_id) WHERE fact_id IS NOT NULL;
CREATE UNIQUE INDEX mentions_in_episodes ON mentions (alias_id, episode_id)
    WHERE episode_id IS NOT NULL;
CREATE INDEX mentions_of_fact ON mentions (fact_id, alias_id) WHERE fact_id IS NOT NULL;
CREATE INDEX mentions_of_episode ON mentions (episode_id, alias_id) WHERE episode_id IS NOT NULL;

-- What the person did to names; it holds a name only where the person gave one.
CREATE TABLE entity_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    from_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    to_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    name_before TEXT
) STRICT;
CREATE INDEX entity_steps_from ON entity_steps (from_id);
CREATE INDEX entity_steps_to ON entity_steps (to_id);

CREATE TABLE entity_step_aliases (
    step_id INTEGER NOT NULL REFERENCES entity_steps ON DELETE CASCADE,
    alias_id INTEGER NOT NULL REFERENCES aliases ON DELETE CASCADE,
    decided_before INTEGER NOT NULL,
    PRIMARY KEY (step_id, alias_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_step_aliases_of_alias ON entity_step_aliases (alias_id);

-- Facts and episodes that changed since names and twins were looked for in them.
CREATE TABLE unsettled (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    target_id INTEGER NOT NULL,
    UNIQUE (type, target_id)
) STRICT;
INSERT INTO unsettled (type, target_id)
    SELECT 'episode', id FROM (SELECT id FROM episodes ORDER BY id DESC LIMIT 20000) ORDER BY id;
INSERT INTO unsettled (type, target_id) SELECT 'fact', id FROM facts ORDER BY id;
