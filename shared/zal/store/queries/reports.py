"""Every statement of the reports."""

STAGES_OF_DAY = """
SELECT s.ticket_id, s.service, COALESCE(s.category, t.category) AS stage_category, s.state,
       s.queued_at, s.called_at, s.started_at, s.ended_at, s.desk, s.postponed_ms,
       s.announced_at
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.day = :day ORDER BY s.stage_id"""
CONFIG_BEFORE = """
SELECT c.body FROM config c
WHERE c.hall_id = :hall AND (c.applied_at < :before OR c.version = 1)
ORDER BY c.version DESC LIMIT 1"""
