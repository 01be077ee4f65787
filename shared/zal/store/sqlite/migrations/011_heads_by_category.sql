-- Whoever is called first of a category and service is found by category first: of most categories
-- nobody waits, and one step tells that of all their services.
DROP INDEX stage_head;
CREATE INDEX stage_head ON stage (hall_id, category, service, clock_at, ticket_id, stage_id,
                                  ordinal, state, for_desk, for_operator)
  WHERE state = 'waiting' AND for_desk IS NULL AND for_operator IS NULL;
