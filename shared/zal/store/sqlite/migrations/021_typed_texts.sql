-- What staff typed as a reason stands apart from the log, which has a seal of it: so it can be
-- destroyed. "secret": the seal's key, which is destroyed with it.
CREATE TABLE typed_text (
  hall_id INTEGER NOT NULL REFERENCES hall,
  rev INTEGER NOT NULL,
  ticket_id INTEGER REFERENCES ticket,
  secret BLOB NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (hall_id, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX typed_text_ticket ON typed_text (ticket_id) WHERE ticket_id IS NOT NULL;
-- Who looked at names, told to whom they are of.
CREATE INDEX event_look ON event (act, rev)
  WHERE act IN ('see-name', 'see-names', 'tell-personal-data');
-- Whose appointment led to a ticket; whose comments and wishes still tell something of people.
CREATE INDEX appointment_ticket ON appointment (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX rating_comment ON rating (hall_id, changed_at) WHERE comment <> '';
CREATE INDEX appointment_wish_contact ON appointment_wish (hall_id, day) WHERE contact IS NOT NULL;
