-- How often a visitor came back after a missed call for a stage, and when a free desk is given its
-- next visitor by itself.
ALTER TABLE stage ADD COLUMN returns INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shift ADD COLUMN next_at INTEGER;
