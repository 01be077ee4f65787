-- Browsers that staff have paired as terminals; of a browser's secret only its hash is kept.
CREATE TABLE device (
  hall_id INTEGER NOT NULL REFERENCES hall,
  number INTEGER NOT NULL CHECK (number > 0),
  terminal TEXT NOT NULL CHECK (terminal <> ''),
  label TEXT NOT NULL DEFAULT '',
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  paired_at INTEGER NOT NULL,
  revoked_at INTEGER CHECK (revoked_at >= paired_at),
  PRIMARY KEY (hall_id, number)
) STRICT;
CREATE UNIQUE INDEX device_secret ON device (secret_hash);
