-- Who stands behind each line of the log: NULL in lines from before, and where a role has no names.
ALTER TABLE event ADD COLUMN role TEXT;
ALTER TABLE event ADD COLUMN actor TEXT;

-- What was asked for under a request's id and done: asked for again, it is answered and not done.
CREATE TABLE request (
  hall_id INTEGER NOT NULL REFERENCES hall,
  request_id TEXT NOT NULL,
  act TEXT NOT NULL,
  digest TEXT NOT NULL,
  rev INTEGER NOT NULL,
  ticket_id INTEGER REFERENCES ticket,
  stage_id INTEGER REFERENCES stage,
  at INTEGER NOT NULL,
  PRIMARY KEY (hall_id, request_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_at ON request (hall_id, at);

-- A paired browser is called a browser; "device" is what acts.
ALTER TABLE device RENAME TO browser;
DROP INDEX device_secret;
CREATE UNIQUE INDEX browser_secret ON browser (secret_hash);
