-- To find all mentions of a name, and that it has none, whatever speaks of it.
CREATE INDEX mentions_of_alias ON mentions (alias_id);
