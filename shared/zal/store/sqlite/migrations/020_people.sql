-- How many people come on a ticket, and by which way it was given; '': before that was kept.
ALTER TABLE ticket ADD COLUMN people INTEGER NOT NULL DEFAULT 1;
ALTER TABLE ticket ADD COLUMN channel TEXT NOT NULL DEFAULT '';
