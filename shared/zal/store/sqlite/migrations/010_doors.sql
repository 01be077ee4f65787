-- Wrong PINs in a row are counted where they are typed: who guesses at one place shuts no other.
CREATE TABLE pin_try (
  hall_id INTEGER NOT NULL REFERENCES hall,
  subject TEXT NOT NULL,
  place TEXT NOT NULL,
  failures INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  tried_at INTEGER NOT NULL,
  PRIMARY KEY (hall_id, subject, place)
) STRICT, WITHOUT ROWID;
ALTER TABLE pin DROP COLUMN failures;
ALTER TABLE pin DROP COLUMN blocked_until;

-- A code that pairs one browser, for as long as it holds.
CREATE TABLE invitation (
  hall_id INTEGER PRIMARY KEY REFERENCES hall,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  until INTEGER NOT NULL
) STRICT;
