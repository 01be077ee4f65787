-- Visits that are booked. A place of a slot is a row: its key lets nobody have it twice, and none is
-- beyond how many there were when it was taken. What came of an appointment stays; its places go when
-- they are free again. Who it is for stands apart, so that it can be destroyed.
CREATE TABLE appointment (
  hall_id INTEGER NOT NULL REFERENCES hall,
  appointment_id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('held', 'expected', 'checked-in', 'moved', 'cancelled',
                                       'lapsed', 'dropped')),
  service TEXT NOT NULL,
  pool TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('public', 'phone', 'desk')),
  day TEXT NOT NULL,
  slot_at INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  due_at INTEGER,
  ended_at INTEGER,
  ticket_id INTEGER REFERENCES ticket,
  first_id INTEGER,
  sequence INTEGER NOT NULL DEFAULT 0,
  wish_id INTEGER,
  code TEXT,
  token TEXT,
  contact TEXT
) STRICT;
CREATE UNIQUE INDEX appointment_code ON appointment (hall_id, code);
CREATE UNIQUE INDEX appointment_token ON appointment (hall_id, token);
CREATE INDEX appointment_day ON appointment (hall_id, day, slot_at);
CREATE INDEX appointment_due ON appointment (hall_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX appointment_contact ON appointment (hall_id, contact)
  WHERE state = 'expected' AND contact IS NOT NULL;
CREATE INDEX appointment_offered ON appointment (hall_id, wish_id)
  WHERE state = 'held' AND wish_id IS NOT NULL;

CREATE TABLE appointment_place (
  hall_id INTEGER NOT NULL REFERENCES hall,
  pool TEXT NOT NULL,
  channel TEXT NOT NULL,
  slot_at INTEGER NOT NULL,
  place INTEGER NOT NULL,
  capacity INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL REFERENCES appointment,
  PRIMARY KEY (hall_id, pool, channel, slot_at, place),
  CHECK (place BETWEEN 1 AND capacity)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_place_of ON appointment_place (appointment_id);

CREATE TABLE appointment_person (
  hall_id INTEGER NOT NULL REFERENCES hall,
  appointment_id INTEGER NOT NULL REFERENCES appointment,
  name TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (hall_id, appointment_id)
) STRICT, WITHOUT ROWID;

-- Who waits for a place that is given back, of a service and day.
CREATE TABLE appointment_wish (
  hall_id INTEGER NOT NULL REFERENCES hall,
  wish_id INTEGER PRIMARY KEY,
  service TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'taken', 'over')),
  made_at INTEGER NOT NULL,
  token TEXT NOT NULL,
  contact TEXT
) STRICT;
CREATE UNIQUE INDEX appointment_wish_token ON appointment_wish (hall_id, token);
CREATE INDEX appointment_wish_day ON appointment_wish (hall_id, day, service, wish_id);

-- Under what contacts are hashed: made when the first one is told.
CREATE TABLE contact_key (
  hall_id INTEGER PRIMARY KEY REFERENCES hall,
  secret BLOB NOT NULL
) STRICT;
