-- A slip is a row before it is paper. Nothing but the index of the day grows with what is past.
CREATE TABLE print_job (
  hall_id INTEGER NOT NULL REFERENCES hall,
  job_id INTEGER PRIMARY KEY,
  ticket_id INTEGER NOT NULL REFERENCES ticket,
  kiosk TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'failed', 'unknown',
                                       'abandoned')),
  is_reprint INTEGER NOT NULL CHECK (is_reprint IN (0, 1)),
  asked_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX print_job_open ON print_job (hall_id, kiosk, ticket_id)
  WHERE state IN ('queued', 'sending', 'failed');
CREATE INDEX print_job_lost ON print_job (hall_id, day) WHERE state IN ('unknown', 'abandoned');
CREATE INDEX print_job_again ON print_job (ticket_id) WHERE is_reprint = 1;
CREATE INDEX print_job_day ON print_job (day, kiosk, hall_id);

CREATE TABLE printer_state (
  hall_id INTEGER NOT NULL REFERENCES hall,
  kiosk TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ok', 'paper-low', 'paper-out', 'cover-open', 'fault',
                                       'unknown')),
  detail TEXT NOT NULL DEFAULT '',
  since INTEGER NOT NULL,
  PRIMARY KEY (hall_id, kiosk)
) STRICT, WITHOUT ROWID;
