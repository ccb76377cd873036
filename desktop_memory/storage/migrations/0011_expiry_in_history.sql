-- When a fact goes is a step of its history, so that it can be undone.
INSERT INTO history (fact_id, at, change, actor, columns)
    SELECT f.id, f.known_from, 'set when it goes',
        coalesce('agent ' || (SELECT name FROM agents WHERE id = f.agent_id), 'you'),
        json_object('expires_at', json_array(NULL, f.expires_at))
    FROM facts AS f WHERE f.expires_at IS NOT NULL;
UPDATE history SET operation = id WHERE operation IS NULL;
