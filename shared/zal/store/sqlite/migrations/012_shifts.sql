-- What a desk's next call has regard to: how many in a row went out of turn there, and whom it sent
-- on last, so that they do not come straight back.
ALTER TABLE shift ADD COLUMN out_of_turn_run INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shift ADD COLUMN sent_stage INTEGER;
ALTER TABLE shift ADD COLUMN sent_at INTEGER;
