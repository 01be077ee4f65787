"""Every statement that takes back what was done under a wrong clock; see ``zal.domain.astray``.

It is done once in years, so these read what they need from end to end.
"""

from collections.abc import Iterable

# --- the stretch ------------------------------------------------------------------------------
# What is later than the clock that is right now; not before the last such stretch, which was taken
# back. What time brought before that, of a day that came too early, bears its own instant.
ASTRAY_SINCE = """
SELECT MIN(e.rev) AS first_rev, MIN(CASE WHEN e.at > :wall THEN e.rev END) AS first_later_rev
FROM event e WHERE e.hall_id = :hall AND (e.at > :wall OR e.day > :today) AND e.rev >
  (SELECT COALESCE(MAX(f.rev), 0) FROM event f
   WHERE f.hall_id = :hall AND f.act = 'forget-clock')"""
LINE = "SELECT e.at, e.day FROM event e WHERE e.hall_id = :hall AND e.rev = :rev"
EXPIRED_SINCE = """
SELECT DISTINCT s.stage_id, t.ticket_id, t.day, t.carried_to FROM event e
JOIN stage s ON s.stage_id = e.stage_id JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE e.hall_id = :hall AND e.rev >= :since AND e.act = 'expire' AND s.state = 'expired'
  AND e.state_before IN ('waiting', 'held')
  AND COALESCE(e.role, 'time') = 'time' ORDER BY s.stage_id"""
"""What ended with a day, and has not been brought back; a line of old has no role."""
EXPIRIES_SINCE = """
SELECT e.rev, e.at, e.role, e.actor, e.stage_id, e.state_before, e.detail FROM event e
WHERE e.hall_id = :hall AND e.rev >= :since AND e.act = 'expire' ORDER BY e.rev"""
GIVEN_SINCE = """
SELECT t.ticket_id FROM ticket t WHERE t.hall_id = :hall AND t.issued_at >= :first"""
WAS_CLOSED = """
SELECT e.act FROM event e WHERE e.hall_id = :hall AND e.day = :day AND e.rev < :since
  AND e.act IN ('close-day', 'open-day') ORDER BY e.rev DESC LIMIT 1"""

# --- the days -----------------------------------------------------------------------------------
TICKETS_OF_LATER_DAYS = """
SELECT t.ticket_id, t.series, t.number FROM ticket t
WHERE t.hall_id = :hall AND t.day > :day ORDER BY t.ticket_id"""
SET_CARRIED = """
UPDATE ticket SET carried_to = CASE WHEN day < :day THEN :day END
WHERE hall_id = :hall AND carried_to > :day"""
SET_TICKET_DAY = "UPDATE ticket SET day = :day, series = :series WHERE ticket_id = :ticket_id"
NUMBERS_OF_DAY = """
SELECT t.series, MAX(t.number) AS last_number FROM ticket t
WHERE t.hall_id = :hall AND t.day = :day GROUP BY t.series"""
SET_COUNTER = """
INSERT INTO series_counter (hall_id, day, series, last) VALUES (:hall, :day, :series, :last)
ON CONFLICT (hall_id, day, series) DO UPDATE SET last = :last WHERE series_counter.last < :last"""
NO_LATER_COUNTERS = "DELETE FROM series_counter WHERE hall_id = :hall AND day > :day"
NO_LATER_OVERRIDES = "DELETE FROM service_override WHERE hall_id = :hall AND day > :day"


def _right(column: str) -> str:
    """Return the true instant of a column, as ``Astray.right``."""
    return (
        f"CASE WHEN {column} < :first THEN {column}"
        f" WHEN {column} - :ahead > :last THEN {column} - :ahead"
        f" WHEN {column} IS NOT NULL THEN :last END"
    )


def _set_right(
    table: str, instants: Iterable[str], *, has_day: bool = False, more: str = ""
) -> str:
    """Return the statement that gives a table's rows their true instants and days."""
    day = "day = CASE WHEN day > :day THEN :day ELSE day END, " if has_day else ""
    wrong = [*(f"{each} >= :first" for each in instants), *(["day > :day"] if has_day else [])]
    right = ", ".join(f"{each} = {_right(each)}" for each in instants)
    return f"UPDATE {table} SET {day}{more}{right} WHERE hall_id = :hall AND ({' OR '.join(wrong)})"


SET_TICKETS = _set_right("ticket", ["issued_at"])
SET_STAGES = _set_right(
    "stage",
    [
        *("clock_at", "queued_at", "called_at", "started_at", "ended_at", "postponed_at"),
        "announced_at",
    ],
    has_day=True,
    more=(
        "postponed_until = CASE WHEN postponed_at >= :first THEN "
        f"{_right('postponed_until')} ELSE postponed_until END, "
    ),
)
SET_ANNOUNCEMENTS = _set_right("announcement", ["first_at", "newest_at"])
SET_SHIFTS = _set_right("shift", ["started_at", "ended_at", "next_at"], has_day=True)
SET_BREAKS = _set_right("shift_break", ["started_at", "ended_at"])
SET_SLIPS = _set_right("print_job", ["asked_at", "changed_at"], has_day=True)
SET_RATINGS = _set_right("rating", ["rated_at", "changed_at"], has_day=True)
SET_BROWSERS = _set_right("browser", ["paired_at", "revoked_at"])
SET_PRINTERS = _set_right("printer_state", ["since"])
SET_CONFIGS = _set_right("config", ["applied_at"])
SET_APPOINTMENTS = _set_right(
    "appointment",
    ["made_at", "ended_at"],
    more=(
        "due_at = CASE WHEN state <> 'expected' AND COALESCE(ended_at, made_at) >= :first THEN "
        f"{_right('due_at')} ELSE due_at END, "
    ),
)
SET_WISHES = _set_right("appointment_wish", ["made_at"])
LAPSED_SINCE = """
SELECT a.appointment_id, a.slot_at FROM appointment a
WHERE a.hall_id = :hall AND a.state = 'lapsed' AND a.ended_at >= :first ORDER BY a.appointment_id"""
EXPECT_AGAIN = """
UPDATE appointment SET state = 'expected', ended_at = NULL, due_at = :due
WHERE hall_id = :hall AND appointment_id = :appointment_id AND state = 'lapsed'"""
SET_INVITATIONS = _set_right("invitation", ["until"])
