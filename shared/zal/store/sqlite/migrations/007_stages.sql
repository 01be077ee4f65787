-- Several stages of a visit may wait, one may be at a desk; a stage has its category; the log's lines
-- say the ticket's code and the version of their payload. Nothing is rebuilt: columns are added, and
-- what can still change is filled in.
ALTER TABLE hall ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE hall ADD COLUMN incarnation TEXT NOT NULL DEFAULT '';
ALTER TABLE hall ADD COLUMN is_copy INTEGER NOT NULL DEFAULT 0 CHECK (is_copy IN (0, 1));
ALTER TABLE config ADD COLUMN former_categories TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN code TEXT;
ALTER TABLE event ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

-- NULL: as its ticket's (stages that had ended before).
ALTER TABLE stage ADD COLUMN category TEXT;
ALTER TABLE stage ADD COLUMN call_rev INTEGER;
ALTER TABLE stage ADD COLUMN postponed_at INTEGER;
ALTER TABLE stage ADD COLUMN postponed_times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stage ADD COLUMN postponed_min INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stage ADD COLUMN postponed_ms INTEGER NOT NULL DEFAULT 0;

-- stage_open is as before but not UNIQUE, so it is not made anew (see sqlite/schema_texts.py): to
-- ask of each stage for four states takes longer than all else that is done with stages. Each of the
-- three others reads all stages, the past ones too; stage_sent answers as well with the day in it as
-- without, and stays. They come before what is filled in, which writes pages that they had to read.
DROP INDEX stage_open;
CREATE INDEX stage_open ON stage (hall_id, ticket_id)
  WHERE state IN ('waiting', 'called', 'serving', 'held');
CREATE UNIQUE INDEX stage_visitor_at_desk ON stage (ticket_id)
  WHERE state IN ('called', 'serving');
-- Heads of the queue: of each service and category the longest waiting, sent to nobody. The last
-- four columns let those who wait be read and counted without a step into the table.
CREATE INDEX stage_head ON stage (hall_id, service, category, clock_at, ticket_id, stage_id,
                                  ordinal, state, for_desk, for_operator)
  WHERE state = 'waiting' AND for_desk IS NULL AND for_operator IS NULL;
-- Of whose visits several stages may be open: they are counted as one visitor.
CREATE INDEX stage_later ON stage (hall_id, ticket_id)
  WHERE ordinal > 1 AND state IN ('waiting', 'called', 'serving', 'held');

UPDATE stage SET category = (SELECT t.category FROM ticket t WHERE t.ticket_id = stage.ticket_id)
WHERE state IN ('waiting', 'called', 'serving', 'held');
UPDATE stage SET category = (SELECT t.category FROM ticket t WHERE t.ticket_id = stage.ticket_id)
WHERE category IS NULL AND day IN (SELECT day FROM hall);
UPDATE stage SET call_rev = (SELECT MAX(e.rev) FROM event e WHERE e.ticket_id = stage.ticket_id
  AND +e.hall_id = stage.hall_id AND e.stage_id = stage.stage_id AND e.act IN ('call', 'recall'))
WHERE state IN ('called', 'serving');

-- How often, for how long and until when visitors let others by stood in the log's details alone;
-- reports of past days take it off the wait. A temporary table: so the log is read once and not for
-- each column. "+" bars the log's primary key, which SQLite would walk from end to end instead of
-- using the ticket's index.
CREATE TEMP TABLE postponement AS
SELECT e.stage_id, e.at, json_extract(e.detail, '$.minutes') AS minutes,
  MIN(json_extract(e.detail, '$.until'), COALESCE(
    (SELECT n.at FROM event n WHERE n.ticket_id = e.ticket_id AND +n.hall_id = e.hall_id
       AND n.stage_id = e.stage_id AND n.state_after IN ('waiting', 'cancelled', 'expired')
       AND n.rev > e.rev ORDER BY n.rev LIMIT 1), json_extract(e.detail, '$.until'))) AS until
FROM event e WHERE e.act = 'postpone';
CREATE INDEX temp.postponement_stage ON postponement (stage_id, at);
UPDATE stage SET
  postponed_times = (SELECT COUNT(*) FROM postponement p WHERE p.stage_id = stage.stage_id),
  postponed_min = (SELECT SUM(p.minutes) FROM postponement p WHERE p.stage_id = stage.stage_id),
  postponed_ms = (SELECT SUM(p.until - p.at) FROM postponement p WHERE p.stage_id = stage.stage_id)
WHERE stage_id IN (SELECT p.stage_id FROM postponement p);
UPDATE stage SET
  postponed_at = (SELECT MAX(p.at) FROM postponement p WHERE p.stage_id = stage.stage_id),
  postponed_ms = postponed_ms - (SELECT p.until - p.at FROM postponement p
    WHERE p.stage_id = stage.stage_id ORDER BY p.at DESC LIMIT 1)
WHERE state = 'held' AND postponed_until IS NOT NULL
  AND stage_id IN (SELECT p.stage_id FROM postponement p);
DROP TABLE temp.postponement;

-- A stage of a visit that is not yet queued: it becomes a stage when its turn comes.
CREATE TABLE planned_stage (
  hall_id INTEGER NOT NULL REFERENCES hall,
  ticket_id INTEGER NOT NULL REFERENCES ticket,
  position INTEGER NOT NULL,
  service TEXT NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (hall_id, ticket_id, position)
) STRICT, WITHOUT ROWID;
