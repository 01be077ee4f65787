-- When a board first showed or said a call: for as long as it stands of each desk, and of a stage that
-- was started or missed by then for ever.
ALTER TABLE stage ADD COLUMN announced_at INTEGER;
CREATE TABLE announcement (
  hall_id INTEGER NOT NULL REFERENCES hall,
  desk TEXT NOT NULL,
  stage_id INTEGER NOT NULL REFERENCES stage,
  first_at INTEGER NOT NULL,
  newest_rev INTEGER,
  newest_at INTEGER,
  PRIMARY KEY (hall_id, desk)
) STRICT, WITHOUT ROWID;
