-- What visitors do on their ticket's page: let others by, and rate the visit once it is over.
ALTER TABLE stage ADD COLUMN postponed_until INTEGER;
CREATE INDEX stage_postponed ON stage (hall_id, postponed_until)
  WHERE state = 'held' AND postponed_until IS NOT NULL;

CREATE TABLE rating (
  hall_id INTEGER NOT NULL REFERENCES hall,
  ticket_id INTEGER PRIMARY KEY REFERENCES ticket,
  day TEXT NOT NULL,
  rated_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  waiting INTEGER CHECK (waiting BETWEEN 1 AND 5),
  politeness INTEGER CHECK (politeness BETWEEN 1 AND 5),
  comfort INTEGER CHECK (comfort BETWEEN 1 AND 5),
  information INTEGER CHECK (information BETWEEN 1 AND 5),
  comment TEXT NOT NULL DEFAULT '',
  CHECK (COALESCE(waiting, politeness, comfort, information) IS NOT NULL)
) STRICT;
CREATE INDEX rating_day ON rating (day, hall_id);
