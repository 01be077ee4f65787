-- For which slot a stage is booked, as long as that counts. Those that wait with this mark have heads
-- of their own beside the others of their category and service, and an index of their own, so that
-- without appointments nothing is read that was not read before.
ALTER TABLE stage ADD COLUMN booked_for INTEGER;
CREATE INDEX stage_booked ON stage (hall_id, category, service, clock_at, ticket_id, stage_id,
                                    ordinal, state, for_desk, for_operator, booked_for)
  WHERE state = 'waiting' AND for_desk IS NULL AND for_operator IS NULL AND booked_for IS NOT NULL;
DROP INDEX stage_head;
CREATE INDEX stage_head ON stage (hall_id, category, service, clock_at, ticket_id, stage_id,
                                  ordinal, state, for_desk, for_operator)
  WHERE state = 'waiting' AND for_desk IS NULL AND for_operator IS NULL AND booked_for IS NULL;
