-- A PIN that is good once: whoever has it chooses one of their own by it, and can do nothing else.
ALTER TABLE pin ADD COLUMN is_once INTEGER NOT NULL DEFAULT 0 CHECK (is_once IN (0, 1));
