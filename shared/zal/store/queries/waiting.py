"""Every statement about who waits: heads for the choice, whole queues for screens, counts."""

from functools import cache


def _unnamed(is_booked: str) -> str:
    """Return the columns named as the fields of ``zal.domain.choice.Candidate``, but the code."""
    return f"""
SELECT s.ticket_id, s.service, s.category, s.clock_at, s.stage_id, s.for_desk, s.for_operator,
       s.ordinal, {is_booked} AS is_booked"""


_UNNAMED = _unnamed("CASE WHEN s.booked_for IS NULL THEN 0 ELSE 1 END")
_NAMED = f"{_UNNAMED}, t.code\nFROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id "
_SENT_TO_NOBODY = "s.state = 'waiting' AND s.for_desk IS NULL AND s.for_operator IS NULL"
# Whoever is booked stands apart, in an index of their own: what is read of the others tells without
# a look at the column that they are not.
_IN_GROUPS = (
    (_unnamed("0"), f"{_SENT_TO_NOBODY} AND s.booked_for IS NULL"),
    (_unnamed("1"), f"{_SENT_TO_NOBODY} AND s.booked_for IS NOT NULL"),
)
_SENT = (
    "WHERE s.hall_id = :hall AND s.state = 'waiting'"
    " AND (s.for_desk IS NOT NULL OR s.for_operator IS NOT NULL)"
)

SENT = _NAMED + _SENT


def waiting_for(services: int) -> str:
    """Return the query of all waiting stages of so many services, ``:s0`` … ``:s{n-1}``."""
    names = ", ".join(f":s{each}" for each in range(services))
    return f"{_NAMED}WHERE s.hall_id = :hall AND {_SENT_TO_NOBODY} AND s.service IN ({names})"


_NOT_AT_DESK = (
    " AND NOT EXISTS (SELECT 1 FROM stage d WHERE d.ticket_id = s.ticket_id"
    " AND d.state IN ('called', 'serving'))"
)
# As the index stage_head has them: so the first is read and nothing is sorted.
_LONGEST_FIRST = " ORDER BY s.clock_at, s.ticket_id, s.stage_id"


@cache
def heads(services: int, categories: int, *, booked: bool = False) -> str:
    """Return the query of the longest waiting stage of each group, and of those that are sent to
    somebody.

    ``booked``: also of the groups of those who are booked. ``:s0`` …, ``:c0`` …: so many services
    and categories. Heads are sent to nobody, and their visitors are at no desk. Each group costs
    one step into its index, however many wait: a subquery finds it, as a plain join would make the
    planner read every stage. One part of a UNION for each group would cost four times as much. Of
    most categories nobody waits: one step tells that, and spares those of its groups.
    """
    sent = f"{_UNNAMED} FROM stage s {_SENT}"
    if not services:
        return sent
    groups = _IN_GROUPS if booked else _IN_GROUPS[:1]
    found = (_heads(services, categories, columns, waiting) for columns, waiting in groups)
    return "\nUNION ALL ".join((*found, sent))


def _heads(services: int, categories: int, columns: str, waiting: str) -> str:
    return f"""{columns}
FROM (SELECT v.column1 AS of_category FROM (VALUES {_each("c", categories)}) AS v WHERE EXISTS (
  SELECT 1 FROM stage s WHERE s.hall_id = :hall AND {waiting} AND s.category = v.column1)
) AS k CROSS JOIN (VALUES {_each("s", services)}) AS p
JOIN stage s ON s.stage_id = (
  SELECT s.stage_id FROM stage s WHERE s.hall_id = :hall AND {waiting}
  AND s.category = k.of_category AND s.service = p.column1{_NOT_AT_DESK}{_LONGEST_FIRST} LIMIT 1)"""


def _each(letter: str, number: int) -> str:
    return ", ".join(f"(:{letter}{n})" for n in range(number))


def _behind(columns: str, waiting: str) -> str:
    return (
        f"{columns} FROM stage s WHERE s.hall_id = :hall AND {waiting} AND s.service = :service"
        " AND s.category = :category"
        " AND (s.clock_at, s.ticket_id, s.stage_id) > (:clock_at, :ticket_id, :stage_id)"
        f"{_LONGEST_FIRST} LIMIT :many"
    )


BEHIND, BEHIND_BOOKED = (_behind(*each) for each in _IN_GROUPS)
"""Whoever waits behind a stage in its group, the longest waiting first."""


def _next_head(columns: str, waiting: str) -> str:
    return (
        f"{columns} FROM stage s WHERE s.hall_id = :hall AND {waiting} AND s.service = :service"
        " AND s.category = :category AND s.ticket_id <> :ticket_id AND s.stage_id <> :not_back"
        f"{_NOT_AT_DESK}{_LONGEST_FIRST} LIMIT 1"
    )


NEXT_HEAD, NEXT_HEAD_BOOKED = (_next_head(*each) for each in _IN_GROUPS)
"""The longest waiting stage of a group that is another visitor's, but one."""

# --- for how many are ahead: nobody asks for the codes, so no ticket is read -------------------
# The indexes of the heads have all that is asked for, by category and service.
SENT_TO_NOBODY = " UNION ALL ".join(
    f"{columns} FROM stage s WHERE s.hall_id = :hall AND {waiting}"
    for columns, waiting in _IN_GROUPS
)


NUMBERS_WAITING = " UNION ALL ".join(
    f"SELECT s.service, s.category, {is_booked} AS is_booked, COUNT(*) AS how_many"
    f" FROM stage s WHERE s.hall_id = :hall AND {waiting} GROUP BY s.category, s.service"
    for is_booked, (_, waiting) in enumerate(_IN_GROUPS)
)
_LATER = """
FROM stage o WHERE o.hall_id = :hall AND o.ordinal > 1
AND o.state IN ('waiting', 'called', 'serving', 'held')"""
NUMBERS_AND_IF_APART = f"""{NUMBERS_WAITING}
UNION ALL SELECT '', '', 0, CASE WHEN EXISTS (SELECT 1 FROM stage s {_SENT})
  OR EXISTS (SELECT 1 {_LATER}) THEN 1 ELSE 0 END
"""
"""The same, and a row of no service, whether ``APART`` would find anything: mostly not, and each
statement costs."""
_APART = f"{_UNNAMED} FROM stage s WHERE s.state = 'waiting' AND "
APART = f"""{_APART}s.hall_id = :hall AND (s.for_desk IS NOT NULL OR s.for_operator IS NOT NULL)
UNION ALL {_APART}+s.hall_id = :hall AND s.for_desk IS NULL AND s.for_operator IS NULL
AND s.ticket_id IN (SELECT o.ticket_id {_LATER})"""
"""What is sent to somebody, and the waiting stages of visits of which several may be open."""

WAITING_AT_DESK = f"""
{_UNNAMED} FROM stage d JOIN stage s ON s.ticket_id = d.ticket_id
WHERE d.hall_id = :hall AND d.state IN ('called', 'serving') AND s.state = 'waiting'"""
"""For what else they wait who are at a desk."""

# --- counts for screens ------------------------------------------------------------------------
CATEGORIES_IN_USE = """
SELECT DISTINCT COALESCE(s.category, t.category) AS stage_category
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND (s.state IN ('waiting', 'called', 'serving', 'held') OR s.day = :day)
UNION SELECT COALESCE(s.category, t.category)
FROM ticket t JOIN stage s ON s.ticket_id = t.ticket_id
WHERE t.hall_id = :hall AND t.carried_to = :day"""
_CALLABLE = f"FROM stage s WHERE s.hall_id = :hall AND s.state = 'waiting'{_NOT_AT_DESK}"
_HOW_MANY = (
    "COUNT(DISTINCT s.ticket_id) AS how_many, MIN(s.queued_at + s.elsewhere_ms) AS longest_since"
)
WAITING_BY_SERVICE = f"SELECT s.service, {_HOW_MANY} {_CALLABLE} GROUP BY s.service"
WAITING_IN_HALL = f"SELECT {_HOW_MANY} {_CALLABLE}"
"""Visitors who can be called, each once though several stages of the visit wait."""
WAITING_OF_TICKET = f"SELECT s.service {_CALLABLE} AND s.ticket_id = :ticket_id"


@cache
def queue_lines(stages: int) -> str:
    """Return the query of what a screen says of so many waiting stages, ``:n0`` …"""
    names = ", ".join(f":n{each}" for each in range(stages))
    return f"""
SELECT s.stage_id, t.code, t.language, s.queued_at + s.elsewhere_ms AS waits_since, s.note
FROM stage s
JOIN ticket t ON t.ticket_id = s.ticket_id WHERE s.stage_id IN ({names})"""


PACE_OF_DAY = """
SELECT t.ahead AS ahead_then, s.queued_at, COALESCE(s.started_at, s.called_at) AS began_at,
       s.ended_at
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.day = :of_day AND s.hall_id = :hall AND s.service = :service AND s.ordinal = 1
  AND t.ahead >= 0 AND s.postponed_times = 0 AND s.ended_at IS NOT NULL
  AND (s.called_at IS NOT NULL OR s.state = 'expired')
ORDER BY s.stage_id DESC"""
"""How long the first stages of a day's tickets waited, and behind how many; newest first."""
