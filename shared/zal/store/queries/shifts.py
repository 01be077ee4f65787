"""Every statement about shifts and breaks."""

_COLUMNS = """
SELECT h.shift_id, h.desk, h.operator, h.started_at, h.day, b.started_at AS break_since,
       b.reason AS break_reason, h.out_of_turn_run, h.sent_stage, h.sent_at, h.next_at"""
_OPEN = """
FROM shift h LEFT JOIN shift_break b
  ON b.hall_id = h.hall_id AND b.shift_id = h.shift_id AND b.ended_at IS NULL
WHERE h.hall_id = :hall AND h.ended_at IS NULL """
_SHIFTS = _COLUMNS + _OPEN
OPEN_SHIFTS = _SHIFTS + "ORDER BY h.shift_id"
SHIFT_AT_DESK = f"""{_COLUMNS},
       (SELECT s.stage_id FROM stage s WHERE s.hall_id = h.hall_id AND s.desk = h.desk
        AND s.state IN ('called', 'serving')) AS here{_OPEN}AND h.desk = :desk"""
FORMER_SHIFT_AT_DESK = _SHIFTS + "AND h.desk = :desk AND h.day <> :day"
SHIFT_OF_OPERATOR = _SHIFTS + "AND h.operator = :operator"
BEGUN_ELSEWHERE = """
SELECT h.desk FROM shift h JOIN event e ON e.ticket_id IS NULL AND +e.hall_id = h.hall_id
  AND e.act = 'sign-in' AND e.at = h.started_at AND e.desk = h.desk
WHERE h.hall_id = :hall AND h.ended_at IS NULL AND e.device <> :device ORDER BY h.shift_id"""
"""The desks of open shifts that were begun on another device."""
# How many went out of turn in a row is the desk's, whoever sits there.
NEW_SHIFT = """
INSERT INTO shift (hall_id, day, operator, desk, started_at, out_of_turn_run)
VALUES (:hall, :day, :operator, :desk, :at, COALESCE((
  SELECT f.out_of_turn_run FROM shift f WHERE f.day = :day AND f.hall_id = :hall AND f.desk = :desk
  ORDER BY f.shift_id DESC LIMIT 1), 0)) RETURNING shift_id"""
SET_CALLED = """
UPDATE shift SET out_of_turn_run = :run, sent_stage = NULL, sent_at = NULL, next_at = NULL
WHERE shift_id = :shift_id AND ended_at IS NULL"""
SET_SENT = """
UPDATE shift SET sent_stage = :stage_id, sent_at = :at
WHERE hall_id = :hall AND desk = :desk AND ended_at IS NULL"""
SET_NEXT = """
UPDATE shift SET next_at = CAST(:next_at AS BIGINT)
WHERE hall_id = :hall AND desk = :desk AND ended_at IS NULL"""
END_SHIFT = """
UPDATE shift SET ended_at = :at, next_at = NULL
WHERE shift_id = :shift_id AND ended_at IS NULL"""
NEW_BREAK = """
INSERT INTO shift_break (hall_id, shift_id, started_at, reason)
VALUES (:hall, :shift_id, :at, :reason)"""
END_BREAK = """
UPDATE shift_break SET ended_at = :at
WHERE hall_id = :hall AND shift_id = :shift_id AND ended_at IS NULL"""
OPERATOR_FIGURES = """
SELECT COUNT(CASE WHEN s.state = 'served' THEN 1 END) AS served,
       COUNT(CASE WHEN s.state = 'missed' THEN 1 END) AS missed,
       AVG(CASE WHEN s.state = 'served' THEN (s.ended_at - s.started_at) / 1000.0 END) AS mean_s
FROM stage s WHERE s.hall_id = :hall AND s.day = :day AND s.operator = :operator"""
