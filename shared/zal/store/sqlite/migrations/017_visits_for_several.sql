-- A visit for several services: what its stages follow, why one is kept back, how one ended, and
-- because of which other stage it was skipped. A planned stage is a stage that is kept back, so the
-- table planned_stage has no rows and no use.
ALTER TABLE ticket ADD COLUMN bundle TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN services INTEGER NOT NULL DEFAULT 1;
ALTER TABLE stage ADD COLUMN follows TEXT NOT NULL DEFAULT '';
ALTER TABLE stage ADD COLUMN kept_back TEXT NOT NULL DEFAULT '';
ALTER TABLE stage ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE stage ADD COLUMN skipped_by INTEGER;
-- For how long it waited while its visitor was at desks for others: no waiting of its own.
ALTER TABLE stage ADD COLUMN elsewhere_ms INTEGER NOT NULL DEFAULT 0;
CREATE INDEX ticket_several ON ticket (hall_id, day) WHERE services > 1;
