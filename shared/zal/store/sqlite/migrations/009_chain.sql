-- Each line of the log has a digest of itself and of the digest before it, and the hall's row has the
-- newest: so a line that was changed, removed or added by hand is found. NULL: lines from before.
-- From chained_from on each line must have one: taken away from all, they are still missed.
ALTER TABLE event ADD COLUMN digest BLOB;
ALTER TABLE hall ADD COLUMN digest BLOB;
ALTER TABLE hall ADD COLUMN chained_from INTEGER NOT NULL DEFAULT 1;
UPDATE hall SET chained_from = rev + 1;
