-- Return passes: whoever was sent away for papers comes again with a code. The keys let a pass be used
-- once, and a ticket be for one pass.
CREATE TABLE return_pass (
  hall_id INTEGER NOT NULL REFERENCES hall,
  stage_id INTEGER PRIMARY KEY REFERENCES stage,
  code TEXT NOT NULL,
  until_day TEXT NOT NULL,
  used_ticket INTEGER REFERENCES ticket
) STRICT;
CREATE UNIQUE INDEX return_pass_code ON return_pass (hall_id, code);
CREATE UNIQUE INDEX return_pass_used ON return_pass (used_ticket) WHERE used_ticket IS NOT NULL;
CREATE INDEX return_pass_open ON return_pass (hall_id, until_day) WHERE used_ticket IS NULL;
