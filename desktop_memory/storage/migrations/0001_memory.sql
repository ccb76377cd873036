-- Moments are milliseconds since 1970, UTC. Ids are never used twice: they stand in the vectors,
-- in frames.db and in backups. `forget_id` takes a row out of every query at once.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE forgets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asked_at INTEGER NOT NULL,
    erase_at INTEGER NOT NULL,
    -- From the first of these on it cannot be undone, from the second on nothing is left.
    begun_at INTEGER,
    erased_at INTEGER,
    episodes INTEGER NOT NULL DEFAULT 0,
    facts INTEGER NOT NULL DEFAULT 0,
    -- What was asked and which rows are meant, until the last backup has lost them too. It holds
    -- the person's words, so it goes with them.
    work TEXT
) STRICT;

CREATE TABLE agents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE,
    token_hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX agents_by_name ON agents (name) WHERE revoked_at IS NULL;

CREATE TABLE requests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id INTEGER REFERENCES agents,
    at INTEGER NOT NULL,
    route TEXT NOT NULL,
    question TEXT NOT NULL,
    status INTEGER NOT NULL,
    given INTEGER NOT NULL,
    took_ms REAL NOT NULL,
    refused TEXT NOT NULL DEFAULT '',
    forget_id INTEGER REFERENCES forgets
) STRICT;
CREATE INDEX requests_by_agent ON requests (agent_id, id);
CREATE INDEX requests_of_agent_by_time ON requests (agent_id, at);
CREATE INDEX requests_by_time ON requests (at);
CREATE INDEX requests_forgotten ON requests (forget_id) WHERE forget_id IS NOT NULL;

CREATE TABLE recalls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    question TEXT NOT NULL,
    hits INTEGER NOT NULL,
    took_ms REAL NOT NULL,
    agent_id INTEGER REFERENCES agents,
    used INTEGER NOT NULL DEFAULT 0,
    forget_id INTEGER REFERENCES forgets
) STRICT;
CREATE INDEX recalls_by_time ON recalls (at);
CREATE INDEX recalls_of_agent ON recalls (agent_id) WHERE agent_id IS NOT NULL;
CREATE INDEX recalls_forgotten ON recalls (forget_id) WHERE forget_id IS NOT NULL;

CREATE TABLE episodes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    place_hash INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    app TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL,
    process TEXT NOT NULL,
    url TEXT,
    -- The host of the URL read from the right, e.g. com.example.mail: a site is a range of them.
    site TEXT,
    document TEXT,
    telling_line_id INTEGER,
    external_id TEXT,
    thread TEXT,
    role TEXT,
    agent_id INTEGER REFERENCES agents,
    forget_id INTEGER REFERENCES forgets,
    -- Bounds how far back a span of time has to be looked for.
    CHECK (ended_at BETWEEN started_at AND started_at + 86400000)
) STRICT;
CREATE INDEX episodes_by_time ON episodes (started_at, ended_at) WHERE forget_id IS NULL;
CREATE INDEX episodes_by_app ON episodes (app, started_at, ended_at) WHERE forget_id IS NULL;
CREATE INDEX episodes_by_site ON episodes (site, started_at, ended_at)
    WHERE forget_id IS NULL AND site IS NOT NULL;
CREATE INDEX episodes_by_source ON episodes (source, started_at, ended_at)
    WHERE forget_id IS NULL AND source <> 'screen';
CREATE INDEX episodes_by_place ON episodes (place_hash, ended_at);
CREATE INDEX episodes_by_thread ON episodes (thread, started_at, ended_at) WHERE thread IS NOT NULL;
CREATE INDEX episodes_by_external ON episodes (external_id, thread, agent_id)
    WHERE external_id IS NOT NULL;
CREATE INDEX episodes_of_agent ON episodes (agent_id) WHERE agent_id IS NOT NULL;
CREATE INDEX episodes_forgotten ON episodes (forget_id) WHERE forget_id IS NOT NULL;

CREATE TABLE lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    episode_id INTEGER NOT NULL REFERENCES episodes ON DELETE CASCADE,
    hash INTEGER NOT NULL,
    text TEXT NOT NULL,
    first_seen_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    -- When its text was last another one: a line grows while it is typed.
    changed_at INTEGER NOT NULL,
    origin TEXT NOT NULL,
    x INTEGER,
    y INTEGER,
    width INTEGER,
    height INTEGER,
    forget_id INTEGER REFERENCES forgets,
    CHECK (last_seen_at >= first_seen_at)
) STRICT;
CREATE UNIQUE INDEX lines_of_episode ON lines (episode_id, hash);
CREATE INDEX lines_forgotten ON lines (forget_id) WHERE forget_id IS NOT NULL;
CREATE INDEX lines_hidden ON lines (episode_id) WHERE forget_id IS NOT NULL;

-- The pixels of a frame are in frames.db under the same id.
CREATE TABLE frames (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    episode_id INTEGER REFERENCES episodes ON DELETE SET NULL,
    at INTEGER NOT NULL,
    monitor INTEGER NOT NULL,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    key_id INTEGER REFERENCES frames DEFERRABLE INITIALLY DEFERRED,
    forget_id INTEGER REFERENCES forgets
) STRICT;
CREATE INDEX frames_of_episode ON frames (episode_id, at);
CREATE INDEX frames_by_time ON frames (at, bytes);
CREATE INDEX frames_of_key ON frames (key_id, at) WHERE key_id IS NOT NULL;
CREATE INDEX frames_forgotten ON frames (forget_id) WHERE forget_id IS NOT NULL;

CREATE TABLE facts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    subject TEXT NOT NULL,
    predicate TEXT NOT NULL,
    confidence REAL NOT NULL,
    state TEXT NOT NULL,
    -- At the built-in pace; the person's pace (meta: pace) multiplies it in every query.
    half_life_days REAL NOT NULL CHECK (half_life_days > 0),
    pinned INTEGER NOT NULL DEFAULT 0,
    corrected INTEGER NOT NULL DEFAULT 0,
    known_from INTEGER NOT NULL,
    known_until INTEGER,
    valid_from INTEGER,
    valid_until INTEGER,
    last_seen_at INTEGER NOT NULL,
    reinforced_at INTEGER NOT NULL,
    seen INTEGER NOT NULL DEFAULT 1,
    recalled INTEGER NOT NULL DEFAULT 0,
    app TEXT NOT NULL COLLATE NOCASE,
    scope TEXT NOT NULL,
    agent_id INTEGER REFERENCES agents,
    superseded_by INTEGER REFERENCES facts ON DELETE SET NULL,
    forget_id INTEGER REFERENCES forgets
) STRICT;
CREATE INDEX facts_by_fingerprint ON facts (fingerprint);
CREATE INDEX facts_by_subject ON facts (subject, predicate) WHERE subject <> '';
CREATE INDEX facts_by_last_seen ON facts (last_seen_at) WHERE forget_id IS NULL;
CREATE INDEX facts_by_kind
    ON facts (kind, state, pinned, app, agent_id, reinforced_at, half_life_days)
    WHERE forget_id IS NULL;
CREATE INDEX facts_of_agent ON facts (agent_id) WHERE agent_id IS NOT NULL;
CREATE INDEX facts_superseded ON facts (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX facts_forgotten ON facts (forget_id) WHERE forget_id IS NOT NULL;

CREATE TABLE provenance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    episode_id INTEGER REFERENCES episodes ON DELETE SET NULL,
    quote TEXT NOT NULL,
    at INTEGER NOT NULL,
    app TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL,
    origin TEXT NOT NULL,
    frame_id INTEGER REFERENCES frames ON DELETE SET NULL,
    boxes TEXT NOT NULL DEFAULT '[]',
    forget_id INTEGER REFERENCES forgets
) STRICT;
CREATE UNIQUE INDEX provenance_of_fact ON provenance (fact_id, episode_id);
CREATE INDEX provenance_of_episode ON provenance (episode_id) WHERE episode_id IS NOT NULL;
CREATE INDEX provenance_of_frame ON provenance (frame_id) WHERE frame_id IS NOT NULL;
CREATE INDEX provenance_forgotten ON provenance (forget_id) WHERE forget_id IS NOT NULL;

-- `columns` is JSON: name of a column of facts -> [value before, value after]. Rows of one
-- operation (a fact and those it superseded) carry the id of its first row.
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    operation INTEGER,
    at INTEGER NOT NULL,
    change TEXT NOT NULL,
    actor TEXT NOT NULL,
    columns TEXT NOT NULL,
    -- The fact that superseded this one, or that this one superseded.
    other_id INTEGER REFERENCES facts ON DELETE SET NULL,
    forget_id INTEGER REFERENCES forgets
) STRICT;
CREATE INDEX history_of_fact ON history (fact_id);
CREATE INDEX history_of_operation ON history (operation);
CREATE INDEX history_of_other ON history (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX history_forgotten ON history (forget_id) WHERE forget_id IS NOT NULL;

-- Sentences a fact had before the person edited it: the same screen must not bring them back.
CREATE TABLE earlier_fingerprints (
    fingerprint BLOB NOT NULL,
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    history_id INTEGER NOT NULL REFERENCES history ON DELETE CASCADE,
    PRIMARY KEY (fingerprint, history_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_fingerprints_of_fact ON earlier_fingerprints (fact_id);
CREATE INDEX earlier_fingerprints_of_history ON earlier_fingerprints (history_id);

-- Salted digests of deleted facts, not their text.
CREATE TABLE refused_fingerprints (
    fingerprint BLOB PRIMARY KEY,
    forget_id INTEGER REFERENCES forgets
) STRICT, WITHOUT ROWID;
CREATE INDEX refused_fingerprints_of_forget ON refused_fingerprints (forget_id);

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    target_id INTEGER NOT NULL,
    op TEXT NOT NULL,
    UNIQUE (type, target_id)
) STRICT;

CREATE TABLE skip_counts (
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, reason, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE skips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    app TEXT NOT NULL
) STRICT;
CREATE INDEX skips_by_reason ON skips (reason, id);

CREATE TABLE gaps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    CHECK (ended_at >= started_at)
) STRICT;
CREATE INDEX gaps_by_start ON gaps (started_at);
CREATE INDEX gaps_by_end ON gaps (ended_at);
