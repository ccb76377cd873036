-- The few names that the person gave, for questions that use them.
CREATE INDEX entities_by_chosen_name ON entities (id, kind, chosen_name)
    WHERE chosen_name IS NOT NULL;
