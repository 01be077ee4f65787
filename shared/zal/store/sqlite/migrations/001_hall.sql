-- Every table leads with hall_id. Instants are UTC epoch milliseconds, days ISO dates.
CREATE TABLE hall (
  hall_id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  day TEXT NOT NULL,
  closed_day TEXT,
  config_version INTEGER NOT NULL
) STRICT;

CREATE TABLE config (
  hall_id INTEGER NOT NULL REFERENCES hall,
  version INTEGER NOT NULL,
  applied_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (hall_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_counter (
  hall_id INTEGER NOT NULL REFERENCES hall,
  day TEXT NOT NULL,
  series TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (hall_id, day, series)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  hall_id INTEGER NOT NULL REFERENCES hall,
  ticket_id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  category TEXT NOT NULL,
  language TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  ahead INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  token TEXT NOT NULL,
  device TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_number ON ticket (hall_id, day, series, number);
CREATE UNIQUE INDEX ticket_request ON ticket (hall_id, request_id);
CREATE UNIQUE INDEX ticket_token ON ticket (hall_id, token);

CREATE TABLE stage (
  hall_id INTEGER NOT NULL REFERENCES hall,
  stage_id INTEGER PRIMARY KEY,
  ticket_id INTEGER NOT NULL REFERENCES ticket,
  ordinal INTEGER NOT NULL,
  day TEXT NOT NULL,
  service TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'serving', 'held', 'missed',
                                       'served', 'transferred', 'cancelled', 'expired')),
  clock_at INTEGER NOT NULL,
  queued_at INTEGER NOT NULL,
  called_at INTEGER,
  started_at INTEGER,
  ended_at INTEGER,
  calls INTEGER NOT NULL DEFAULT 0,
  desk TEXT,
  operator TEXT,
  for_desk TEXT,
  for_operator TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX stage_ordinal ON stage (hall_id, ticket_id, ordinal);
CREATE UNIQUE INDEX stage_open ON stage (hall_id, ticket_id)
  WHERE state IN ('waiting', 'called', 'serving', 'held');
CREATE UNIQUE INDEX stage_at_desk ON stage (hall_id, desk) WHERE state IN ('called', 'serving');
CREATE INDEX stage_waiting ON stage (hall_id, service) WHERE state = 'waiting';
CREATE INDEX stage_sent ON stage (hall_id, day)
  WHERE state = 'waiting' AND (for_desk IS NOT NULL OR for_operator IS NOT NULL);
CREATE INDEX stage_aside ON stage (hall_id, day, state) WHERE state IN ('held', 'missed');
CREATE INDEX stage_by_desk ON stage (hall_id, day, desk, ended_at) WHERE state = 'served';
CREATE INDEX stage_day ON stage (hall_id, day);

CREATE TABLE shift (
  hall_id INTEGER NOT NULL REFERENCES hall,
  shift_id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  operator TEXT NOT NULL,
  desk TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX shift_open_desk ON shift (hall_id, desk) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX shift_open_operator ON shift (hall_id, operator) WHERE ended_at IS NULL;
CREATE INDEX shift_day ON shift (hall_id, day);

CREATE TABLE shift_break (
  hall_id INTEGER NOT NULL REFERENCES hall,
  shift_id INTEGER NOT NULL REFERENCES shift,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX shift_break_open ON shift_break (hall_id, shift_id) WHERE ended_at IS NULL;
CREATE INDEX shift_break_shift ON shift_break (hall_id, shift_id);

CREATE TABLE service_override (
  hall_id INTEGER NOT NULL REFERENCES hall,
  day TEXT NOT NULL,
  service TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  reason TEXT NOT NULL,
  PRIMARY KEY (hall_id, day, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE pin (
  hall_id INTEGER NOT NULL REFERENCES hall,
  subject TEXT NOT NULL,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  blocked_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (hall_id, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE board_cursor (
  hall_id INTEGER NOT NULL REFERENCES hall,
  board TEXT NOT NULL,
  rev INTEGER NOT NULL,
  PRIMARY KEY (hall_id, board)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  hall_id INTEGER NOT NULL REFERENCES hall,
  rev INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  act TEXT NOT NULL,
  ticket_id INTEGER,
  stage_id INTEGER,
  service TEXT,
  desk TEXT,
  operator TEXT,
  device TEXT,
  state_before TEXT,
  state_after TEXT,
  detail TEXT,
  PRIMARY KEY (hall_id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_ticket ON event (hall_id, ticket_id);
CREATE INDEX event_call ON event (hall_id, rev) WHERE act IN ('call', 'recall');
