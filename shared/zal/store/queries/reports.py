"""Every statement of the reports."""

STAGES_OF_DAY = """
SELECT s.stage_id, s.ticket_id, s.service, COALESCE(s.category, t.category) AS stage_category,
       s.state,
       s.queued_at, s.called_at, s.started_at, s.ended_at, s.desk, s.postponed_ms,
       s.elsewhere_ms, s.announced_at, s.booked_for, t.services, s.kept_back, s.skipped_by,
       s.postponed_until, t.people, t.channel,
       CASE WHEN p.stage_id IS NULL THEN 0 ELSE 1 END AS is_repeat,
       CASE WHEN s.state = 'cancelled' AND EXISTS (
         SELECT 1 FROM event e
         WHERE e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id AND e.act = 'cancel'
           AND e.detail LIKE '%"is_final": true%'
       ) THEN 1 ELSE 0 END AS is_undone
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
LEFT JOIN return_pass p ON p.used_ticket = t.ticket_id
WHERE s.hall_id = :hall AND s.day = :day ORDER BY s.stage_id"""
BIRTHS_OF_DAY = """
SELECT e.ticket_id, e.detail FROM stage s
JOIN event e ON e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id AND e.act = 'issue'
WHERE s.hall_id = :hall AND s.day = :day AND s.ordinal = 1
  AND s.state IN ('waiting', 'held', 'missed', 'expired')"""
"""What stands in the log of how those of a day came to be who were not served."""
ENDS_OF_DAY = """
SELECT e.rev, e.at, e.role, e.actor, e.stage_id, e.state_before, e.detail
FROM stage s JOIN event e ON e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id
  AND e.stage_id = s.stage_id AND e.act = 'expire'
WHERE s.hall_id = :hall AND s.day = :day AND s.state = 'expired' ORDER BY e.rev"""
"""How those of a day stood who ended with it."""
CONFIG_BEFORE = """
SELECT c.body FROM config c
WHERE c.hall_id = :hall AND (c.applied_at < :before OR c.version = 1)
ORDER BY c.version DESC LIMIT 1"""
