-- The hall's last act is an anchor for what time it is: with the boot and the time since then.
-- The renamed column makes an older program that is still running stop in a sentence.
ALTER TABLE hall RENAME COLUMN last_at TO anchor_at;
ALTER TABLE hall ADD COLUMN anchor_boot TEXT NOT NULL DEFAULT '';
ALTER TABLE hall ADD COLUMN anchor_up_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hall ADD COLUMN clock_offset_ms INTEGER;
ALTER TABLE hall ADD COLUMN schema INTEGER NOT NULL DEFAULT 6;
ALTER TABLE hall ADD COLUMN oldest_writer INTEGER NOT NULL DEFAULT 6;

-- Into which day a ticket was carried last, because its visitor was at a desk when it turned.
ALTER TABLE ticket ADD COLUMN carried_to TEXT;
CREATE INDEX ticket_carried ON ticket (hall_id, carried_to, series, number) WHERE carried_to IS NOT NULL;
