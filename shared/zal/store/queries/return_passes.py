"""Every statement about return passes."""

_IS_USED = """EXISTS (SELECT 1 FROM stage u WHERE u.ticket_id = used_ticket
  AND u.state NOT IN ('transferred', 'cancelled', 'expired'))"""
"""Whether the visit that was given for a pass goes on, or was served: else the pass is good again.

``is_unserved`` of ``zal.domain.floor`` says the same.
"""
_PASSES = f"""
SELECT p.stage_id, s.ticket_id, s.service, p.code, p.until_day,
  CASE WHEN {_IS_USED} THEN p.used_ticket END AS used_by
FROM return_pass p JOIN stage s ON s.stage_id = p.stage_id
WHERE p.hall_id = :hall AND """
BY_CODE = _PASSES + "p.code = :code"
OF_STAGE = _PASSES + "p.stage_id = :stage_id"
OF_TICKET = _PASSES + "s.ticket_id = :ticket_id ORDER BY p.stage_id"
OPEN_BY_SERVICE = """
SELECT s.service, COUNT(*) AS how_many FROM return_pass p JOIN stage s ON s.stage_id = p.stage_id
WHERE p.hall_id = :hall AND p.used_ticket IS NULL AND p.until_day >= :day GROUP BY s.service
ORDER BY s.service"""
"""How many passes are good as yet."""
FIRST_CLOCKS = """
SELECT s.clock_at FROM stage s
WHERE s.hall_id = :hall AND s.state = 'waiting' AND s.service = :service
  AND s.category = :category AND s.for_desk IS NULL AND s.for_operator IS NULL
ORDER BY s.clock_at, s.ticket_id, s.stage_id LIMIT :limit"""
"""The clocks of the first who wait for a service in a category."""
GIVE = """
INSERT INTO return_pass (hall_id, stage_id, code, until_day)
VALUES (:hall, :stage_id, :code, :until_day)"""
USE = f"""
UPDATE return_pass SET used_ticket = :ticket_id
WHERE stage_id = :stage_id AND NOT {_IS_USED}"""
TAKE_BACK = f"DELETE FROM return_pass WHERE stage_id = :stage_id AND NOT {_IS_USED}"
