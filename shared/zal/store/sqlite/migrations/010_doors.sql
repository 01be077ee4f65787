-- Wrong PINs in a row are counted on the device where they are typed: who guesses on one shuts no
-- other. pin.failures and pin.blocked_until are unused from here on and keep their defaults: a later
-- version drops them, when no program is left that reads them.
CREATE TABLE pin_try (
  hall_id INTEGER NOT NULL REFERENCES hall,
  subject TEXT NOT NULL,
  device TEXT NOT NULL,
  failures INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  PRIMARY KEY (hall_id, subject, device)
) STRICT, WITHOUT ROWID;

-- Of wrong PINs on all devices together staff are told, whatever was right in between.
CREATE TABLE wrong_pin (
  hall_id INTEGER NOT NULL REFERENCES hall,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  PRIMARY KEY (hall_id, subject, at)
) STRICT, WITHOUT ROWID;

-- A code that pairs one browser, for as long as it holds.
CREATE TABLE invitation (
  hall_id INTEGER PRIMARY KEY REFERENCES hall,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  until INTEGER NOT NULL
) STRICT;
