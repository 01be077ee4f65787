-- placeholder of the lead: the clock's branch brings its own
ALTER TABLE hall RENAME COLUMN last_at TO anchor_at;
ALTER TABLE hall ADD COLUMN schema INTEGER NOT NULL DEFAULT 6;
ALTER TABLE hall ADD COLUMN oldest_writer INTEGER NOT NULL DEFAULT 6;
ALTER TABLE hall ADD COLUMN anchor_boot TEXT NOT NULL DEFAULT '';
ALTER TABLE hall ADD COLUMN anchor_up_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hall ADD COLUMN clock_offset_ms INTEGER;
