-- Where a memory was brought in from, in words; null where this computer saw it.
ALTER TABLE episodes ADD COLUMN imported_from TEXT;
ALTER TABLE facts ADD COLUMN imported_from TEXT;
