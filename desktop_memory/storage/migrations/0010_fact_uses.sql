-- Who was given which facts, however shortly after the last time.
CREATE TABLE fact_uses (
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    actor TEXT NOT NULL,
    times INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (fact_id, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_uses_by_time ON fact_uses (last_at);
INSERT INTO fact_uses (fact_id, actor, times, last_at)
    SELECT fact_id, actor, count(*), max(at) FROM history
    WHERE change = 'recalled' AND forget_id IS NULL GROUP BY fact_id, actor;
