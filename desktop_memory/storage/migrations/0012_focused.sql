-- The last few elements of its window that had the keyboard: pairs of role and name, as JSON; null
-- where none is known.
ALTER TABLE episodes ADD COLUMN focused TEXT;
