-- Who ended an appointment: its visitor, staff for the visitor, or the hall, '' where that is not known.
ALTER TABLE appointment ADD COLUMN ended_by TEXT NOT NULL DEFAULT '';
-- By what a file that was imported knows an appointment, as a keyed hash, and in which version.
ALTER TABLE appointment ADD COLUMN source TEXT;
ALTER TABLE appointment ADD COLUMN source_sequence INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX appointment_source ON appointment (hall_id, source) WHERE source IS NOT NULL;
-- What one was moved to, and from.
CREATE INDEX appointment_moved ON appointment (hall_id, first_id) WHERE first_id IS NOT NULL;
