"""Every statement that reads the floor's rows; like ``zal.store.queries.tickets``.

A column is named as its field in ``zal.domain.floor``. What is asked for is told as a query of ids
in brackets: ``OF_…`` is what of a table stands on the floor, that is what came to be on the hall's
day or was carried into it, and what can still change: a UNION, since each part has an index of its
own. "+" bars indexes that lead with hall_id, which SQLite would walk instead of finding rows by
their ids.
"""

from collections.abc import Mapping

from zal.store.versions import (
    ANNOUNCING_SCHEMA,
    BOOKED_SCHEMA,
    KNOWN_AGAIN_SCHEMA,
    PASS_SCHEMA,
    PEOPLE_SCHEMA,
    REMEMBERING_SCHEMA,
    RETURNING_SCHEMA,
    SCHEMA,
    SEVERAL_SCHEMA,
)

HALL = """
SELECT h.rev, h.anchor_at AS at, h.code AS hall, h.incarnation, h.day, h.closed_day,
  h.clock_offset_ms AS clock_offset FROM hall h WHERE h.hall_id = :hall"""

PRINTERS = """
SELECT p.kiosk, p.state, p.since, p.detail AS why FROM printer_state p WHERE p.hall_id = :hall"""
COUNTERS = """
SELECT c.series, c.last FROM series_counter c WHERE c.hall_id = :hall AND c.day = :day"""
OVERRIDES = """
SELECT o.service, o.is_open, o.reason
FROM service_override o WHERE o.hall_id = :hall AND o.day = :day"""
INVITATIONS = "SELECT i.until, i.salt, i.hash FROM invitation i WHERE i.hall_id = :hall"
PINS = "SELECT p.subject, p.salt, p.hash, p.is_once FROM pin p WHERE p.hall_id = :hall"
FORMER_PINS = "SELECT p.subject, p.salt, p.hash FROM pin p WHERE p.hall_id = :hall"

_SINCE: Mapping[str, tuple[int, str]] = {
    "h.out_of_turn_run": (REMEMBERING_SCHEMA, "0"),
    "h.sent_stage": (REMEMBERING_SCHEMA, "NULL"),
    "h.sent_at": (REMEMBERING_SCHEMA, "NULL"),
    "s.announced_at": (ANNOUNCING_SCHEMA, "NULL"),
    "s.booked_for": (BOOKED_SCHEMA, "NULL"),
    "s.returns": (RETURNING_SCHEMA, "0"),
    "h.next_at": (RETURNING_SCHEMA, "NULL"),
    "t.bundle": (SEVERAL_SCHEMA, "''"),
    "t.services": (SEVERAL_SCHEMA, "1"),
    "t.people": (PEOPLE_SCHEMA, "1"),
    "t.channel": (PEOPLE_SCHEMA, "''"),
    "s.follows": (SEVERAL_SCHEMA, "''"),
    "s.kept_back": (SEVERAL_SCHEMA, "''"),
    "s.outcome": (SEVERAL_SCHEMA, "''"),
    "s.skipped_by": (SEVERAL_SCHEMA, "NULL"),
    "s.elsewhere_ms": (SEVERAL_SCHEMA, "0"),
    "a.ended_by": (KNOWN_AGAIN_SCHEMA, "''"),
    "a.source_sequence": (KNOWN_AGAIN_SCHEMA, "0"),
    "a.source": (KNOWN_AGAIN_SCHEMA, "NULL"),
}
"""A column that came later than the log told everything → the schema with it, and what rows of an
older file say instead."""


def _later(schema: int, *columns: str) -> str:
    """Return the columns, and in their places what a file of an older schema says instead."""
    return ", ".join(
        each if schema >= since else f"{instead} AS {each.partition('.')[2]}"
        for each in columns
        for since, instead in [_SINCE[each]]
    )


# Read backwards from the newest line, and no further than the newest floor: so it costs no more
# than was written since.
TOLD_SINCE_FLOOR = """
SELECT COUNT(*) AS lines, COALESCE(SUM(LENGTH(e.detail)), 0) AS letters
FROM event e WHERE e.hall_id = :hall AND e.rev > COALESCE((
  SELECT b.rev FROM event b
  WHERE b.hall_id = :hall
    AND (b.act IN ('found', 'adopt') OR (b.act = 'turn-day' AND b.detail LIKE '%"floor":%'))
  ORDER BY b.rev DESC LIMIT 1), 0)"""
"""How much the log has told since a proof could begin there last."""

OF_VISITS = """(
SELECT o.ticket_id FROM stage o
WHERE o.hall_id = :hall AND o.state IN ('waiting', 'called', 'serving', 'held')
UNION SELECT n.ticket_id FROM ticket n WHERE n.hall_id = :hall AND n.day = :day
UNION SELECT c.ticket_id FROM ticket c WHERE c.hall_id = :hall AND c.carried_to = :day)"""
OF_SHIFTS = """(
SELECT o.shift_id FROM shift o WHERE o.hall_id = :hall AND o.ended_at IS NULL
UNION SELECT n.shift_id FROM shift n WHERE n.day = :day AND n.hall_id = :hall)"""
OF_SLIPS = """(
SELECT o.job_id FROM print_job o
WHERE o.hall_id = :hall AND o.state IN ('queued', 'sending', 'failed')
UNION SELECT n.job_id FROM print_job n WHERE n.day = :day AND n.hall_id = :hall)"""
# A rating may be changed for some minutes, over the day's turn too. The index leads with the day,
# and nobody rates a visit from before ``:earliest``.
OF_RATINGS = """(
SELECT n.ticket_id FROM rating n
WHERE n.hall_id = :hall AND (n.day = :day OR n.rated_at >= :since)
  AND n.day BETWEEN :earliest AND :day)"""
EARLIEST_CARRIED = """
SELECT MIN(t.day) AS earliest_day FROM ticket t
WHERE t.hall_id = :hall AND t.carried_to BETWEEN :earliest AND :day"""
# What has ended and has no place any more is gone for good.
OF_APPOINTMENTS = """(
SELECT n.appointment_id FROM appointment n
WHERE n.hall_id = :hall AND n.day >= :day
  AND (n.ended_at IS NULL
       OR EXISTS (SELECT 1 FROM appointment_place p WHERE p.appointment_id = n.appointment_id))
UNION SELECT o.appointment_id FROM appointment o
WHERE o.hall_id = :hall AND o.due_at IS NOT NULL)"""
OF_WISHES = """(
SELECT n.wish_id FROM appointment_wish n
WHERE n.hall_id = :hall AND n.day >= :day AND n.state IN ('waiting', 'offered'))"""
OF_BROWSERS = """(
SELECT o.number FROM browser o WHERE o.hall_id = :hall AND o.revoked_at IS NULL)"""
OF_CONFIGS = "(SELECT h.config_version FROM hall h WHERE h.hall_id = :hall)"


def visits(which: str, schema: int = SCHEMA) -> str:
    """Return the query of tickets; ``schema``: the file's."""
    of_visit = _later(schema, "t.bundle", "t.services", "t.people", "t.channel")
    returns_for, used = "NULL AS returns_for", ""
    if schema >= PASS_SCHEMA:
        returns_for = "u.stage_id AS returns_for"
        used = " LEFT JOIN return_pass u ON u.used_ticket = t.ticket_id AND +u.hall_id = t.hall_id"
    return f"""
SELECT t.ticket_id, t.day, t.code, t.series, t.number, t.category, t.language, t.issued_at,
  NULLIF(t.ahead, -1) AS ahead_then, t.device, t.carried_to, {of_visit}, t.token, t.request_id,
  {returns_for} FROM ticket t{used}
WHERE +t.hall_id = :hall AND t.ticket_id IN {which}"""


def stages(which: str, schema: int = SCHEMA) -> str:
    """Return the query of stages of tickets, in their order; ``schema``: the file's."""
    later = _later(
        schema,
        *("s.announced_at", "s.booked_for", "s.returns", "s.follows", "s.kept_back"),
        *("s.outcome", "s.skipped_by", "s.elsewhere_ms"),
    )
    again, given = "'' AS pass_until, NULL AS pass_code", ""
    if schema >= PASS_SCHEMA:
        again = "COALESCE(p.until_day, '') AS pass_until, p.code AS pass_code"
        given = " LEFT JOIN return_pass p ON p.stage_id = s.stage_id AND +p.hall_id = s.hall_id"
    return f"""
SELECT s.ticket_id, s.stage_id, s.ordinal, s.day, s.service, s.category, s.state, s.clock_at,
  s.queued_at, s.called_at, s.started_at, s.ended_at, s.calls, s.call_rev, s.desk, s.operator,
  s.for_desk, s.for_operator, s.note, s.postponed_at, s.postponed_until, s.postponed_times,
  s.postponed_min, s.postponed_ms, {later}, {again} FROM stage s{given}
WHERE +s.hall_id = :hall AND s.ticket_id IN {which} ORDER BY s.ticket_id, s.ordinal"""


def shifts(which: str, schema: int = SCHEMA) -> str:
    """Return the query of shifts; ``schema``: the file's."""
    later = _later(schema, "h.out_of_turn_run", "h.sent_stage", "h.sent_at", "h.next_at")
    return f"""
SELECT h.shift_id, h.day, h.desk, h.operator, h.started_at, h.ended_at,
  {later}
FROM shift h WHERE +h.hall_id = :hall AND h.shift_id IN {which}"""


def breaks(which: str) -> str:
    """Return the query of breaks of shifts, in their order."""
    return f"""
SELECT b.shift_id, b.started_at, b.reason, b.ended_at
FROM shift_break b WHERE +b.hall_id = :hall AND b.shift_id IN {which}
ORDER BY b.shift_id, b.started_at, b.ended_at IS NULL, b.ended_at"""


def appointments(which: str, schema: int = SCHEMA) -> str:
    """Return the query of appointments; ``schema``: the file's."""
    later = _later(schema, "a.ended_by", "a.source_sequence", "a.source")
    return f"""
SELECT a.appointment_id, a.state, a.service, a.pool, a.channel, a.day, a.slot_at, a.made_at,
  a.due_at, a.ended_at, a.ticket_id, a.first_id, a.sequence, a.wish_id, {later}, a.code, a.token
FROM appointment a WHERE +a.hall_id = :hall AND a.appointment_id IN {which}"""


def places(which: str) -> str:
    """Return the query of the places of appointments, in their order."""
    return f"""
SELECT p.appointment_id, p.pool, p.channel, p.slot_at, p.place, p.capacity FROM appointment_place p
WHERE +p.hall_id = :hall AND p.appointment_id IN {which} ORDER BY p.appointment_id, p.slot_at"""


def wishes(which: str) -> str:
    """Return the query of those on waiting lists."""
    return f"""
SELECT w.wish_id, w.service, w.day, w.state, w.made_at, w.token FROM appointment_wish w
WHERE +w.hall_id = :hall AND w.wish_id IN {which}"""


def slips(which: str) -> str:
    """Return the query of print jobs."""
    return f"""
SELECT j.job_id, j.ticket_id, j.kiosk, j.day, j.state, j.asked_at, j.changed_at, j.is_reprint,
  j.detail AS why FROM print_job j WHERE +j.hall_id = :hall AND j.job_id IN {which}"""


def ratings(which: str) -> str:
    """Return the query of ratings of tickets."""
    return f"""
SELECT r.ticket_id, r.day, r.rated_at, r.changed_at, r.waiting, r.politeness, r.comfort,
  r.information, r.comment, t.token FROM rating r JOIN ticket t ON t.ticket_id = r.ticket_id
WHERE +r.hall_id = :hall AND r.ticket_id IN {which}"""


def browsers(which: str) -> str:
    """Return the query of paired browsers."""
    return f"""
SELECT w.number, w.terminal, w.paired_at, w.revoked_at, w.label, w.secret_hash
FROM browser w WHERE w.hall_id = :hall AND w.number IN {which}"""


def configs(which: str) -> str:
    """Return the query of configurations."""
    return f"""
SELECT c.version, c.applied_at, c.body, c.former_categories FROM config c
WHERE c.hall_id = :hall AND c.version IN {which}"""
