-- Each line of the log has a digest of itself and of the digest before it, and the hall's row has the
-- newest: so a line that was changed, removed or added by hand is found. NULL: lines from before.
ALTER TABLE event ADD COLUMN digest BLOB;
ALTER TABLE hall ADD COLUMN digest BLOB;
