"""Every statement about tickets and their stages. States are literals where a partial index must
be found by the planner."""

from functools import cache

TICKET_COLUMNS = """
t.ticket_id, t.day, t.code, t.category AS ticket_category, t.language, t.token, t.issued_at,
NULLIF(t.ahead, -1) AS ahead_then, t.device, t.carried_to, t.bundle, t.services,
t.people, t.channel"""
STAGE_COLUMNS = """
s.stage_id, s.ordinal, s.day AS stage_day, s.service,
COALESCE(s.category, t.category) AS stage_category, s.state, s.clock_at, s.queued_at, s.called_at,
s.started_at, s.ended_at, s.calls, s.call_rev, s.desk, s.operator, s.for_desk, s.for_operator,
s.note, s.postponed_at, s.postponed_until, s.postponed_times, s.postponed_min, s.postponed_ms,
s.announced_at, s.booked_for, s.returns, s.follows, s.kept_back, s.outcome, s.skipped_by,
s.elsewhere_ms"""
_STAGES = (
    f"SELECT {TICKET_COLUMNS}, {STAGE_COLUMNS} FROM stage s"
    " JOIN ticket t ON t.ticket_id = s.ticket_id "
)
AS_THE_VISIT_STANDS = """
CASE s.state WHEN 'called' THEN 0 WHEN 'serving' THEN 0 WHEN 'waiting' THEN 1
  WHEN 'held' THEN CASE s.kept_back WHEN '' THEN 2 ELSE 5 END WHEN 'transferred' THEN 4 ELSE 3 END,
CASE WHEN s.state IN ('waiting', 'held') THEN s.ordinal ELSE 0 END,
COALESCE(s.ended_at, 0) DESC, COALESCE(s.call_rev, 0) DESC, s.ordinal DESC"""
"""The order of a visit's stages that begins with ``Visit.current``; a test holds them equal."""

# --- finding --------------------------------------------------------------------------------
STAGE = _STAGES + "WHERE s.stage_id = :stage_id AND s.hall_id = :hall"
STAGES_OF_TICKET = _STAGES + (
    "WHERE s.ticket_id = :ticket_id AND s.hall_id = :hall ORDER BY s.ordinal"
)
STAGE_AND_OTHER_CODE = f"""
SELECT {TICKET_COLUMNS}, {STAGE_COLUMNS}, (
  SELECT o.code FROM stage os JOIN ticket o ON o.ticket_id = os.ticket_id
  WHERE os.stage_id = CAST(:other_id AS BIGINT)
) AS other_code
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.stage_id = :stage_id AND s.hall_id = :hall"""
CODE_OF_STAGE = """
SELECT t.code FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.stage_id = :stage_id AND s.hall_id = :hall"""
TICKET_BY_NUMBER = (
    "SELECT t.ticket_id FROM ticket t"
    " WHERE t.hall_id = :hall AND t.day = :day AND t.series = :series AND t.number = :number"
)
TICKET_BY_LINK = "SELECT t.ticket_id FROM ticket t WHERE t.hall_id = :hall AND t.token = :token"
MOST_LINKS = 128


@cache
def stages_by_link(links: int) -> str:
    """Return the query of all stages of the tickets of so many links, ``:l0`` … ``:l{n-1}``."""
    names = ", ".join(f":l{each}" for each in range(links))
    return _STAGES + f"WHERE t.hall_id = :hall AND t.token IN ({names}) ORDER BY s.ordinal"


TICKET_BY_REQUEST = """
SELECT t.ticket_id FROM ticket t WHERE t.hall_id = :hall AND t.request_id = :request_id"""
AT_DESK = _STAGES + (
    "WHERE s.hall_id = :hall AND s.desk = :desk AND s.state IN ('called', 'serving')"
)
CALLS_AT_DESK = f"""
SELECT {TICKET_COLUMNS}, {STAGE_COLUMNS}, e.at AS call_at
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
LEFT JOIN event e ON e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id
  AND e.stage_id = s.stage_id AND e.act IN ('call', 'recall') AND e.at >= s.called_at
WHERE s.hall_id = :hall AND s.desk = :desk AND s.state IN ('called', 'serving')"""
AT_DESKS = """
SELECT s.ticket_id, s.desk FROM stage s
WHERE s.hall_id = :hall AND s.state IN ('called', 'serving')"""
_OF_CARRIED = "WHERE t.hall_id = :hall AND t.carried_to = :day AND s.day <> :day"
# Of two that ended in the same millisecond the one that was called later ended later.
LAST_ENDED = (
    f"{_STAGES}WHERE s.hall_id = :hall AND s.day = :day AND s.desk = :desk AND s.state = 'served'"
    f" UNION ALL {_STAGES}WHERE s.hall_id = :hall AND s.day = :day AND s.state = 'missed'"
    " AND s.desk = :desk"
    f" UNION ALL {_STAGES}{_OF_CARRIED} AND s.desk = :desk AND s.state IN ('served', 'missed')"
    " ORDER BY ended_at DESC, call_rev DESC LIMIT 1"
)
"""The stage that a desk's finish or no-show ended last."""
SERVED_SINCE = _STAGES + (
    "WHERE s.hall_id = :hall AND s.day = :day AND s.state = 'served' AND s.ended_at >= :since"
    " ORDER BY s.stage_id"
)
ASIDE = (
    f"{_STAGES}WHERE s.hall_id = :hall AND s.day = :day AND s.state IN ('held', 'missed')"
    " AND s.kept_back = ''"
    f" UNION ALL {_STAGES}{_OF_CARRIED} AND s.state IN ('held', 'missed') AND s.kept_back = ''"
    " ORDER BY stage_id"
)
MISSED = (
    f"{_STAGES}WHERE s.hall_id = :hall AND s.day = :day AND s.state = 'missed'"
    f" UNION ALL {_STAGES}{_OF_CARRIED} AND s.state = 'missed'"
    " ORDER BY stage_id"
)
_END = "SELECT e.rev, e.at, e.role, e.actor, e.stage_id, e.state_before, e.detail FROM"
_EXPIRED = """
AND s.state = 'expired' AND e.ticket_id = s.ticket_id AND e.stage_id = s.stage_id
AND e.act = 'expire' AND e.day = :day"""
EXPIRED_TODAY = f"""
{_END} stage s CROSS JOIN event e WHERE s.hall_id = :hall AND s.day = :day {_EXPIRED}
UNION ALL {_END} ticket t CROSS JOIN stage s CROSS JOIN event e
WHERE t.hall_id = :hall AND t.carried_to = :day AND s.ticket_id = t.ticket_id AND s.day <> :day
{_EXPIRED} ORDER BY rev"""
"""The lines that ended stages on this day; what expires as a day turns ends on the day before."""
OPEN_STAGES = _STAGES + (
    "WHERE s.hall_id = :hall AND s.state IN ('waiting', 'called', 'serving', 'held')"
    " ORDER BY s.stage_id"
)
NEXT_POSTPONED = """
SELECT s.stage_id, s.postponed_until FROM stage s
WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until IS NOT NULL
ORDER BY s.postponed_until, s.stage_id LIMIT 1"""
EARLY = _STAGES + (
    "WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until > :at"
    " AND s.booked_for = s.postponed_until ORDER BY s.postponed_until, s.stage_id"
)
"""Who has come before their slot, and is held until then."""
DUE_STAGES = _STAGES + (
    "WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until <= :at"
    " ORDER BY s.postponed_until, s.stage_id"
)

# --- tickets of a former day that the day's turn carried on: known until the next turn -----------
CARRY = "UPDATE ticket SET carried_to = :day WHERE ticket_id = :ticket_id"
CARRIED = """
SELECT t.ticket_id, t.series, t.number FROM ticket t
WHERE t.hall_id = :hall AND t.carried_to = :day"""
_TO_CARRY = """
SELECT t.ticket_id, t.series, t.number FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.state IN """
TO_CARRY = _TO_CARRY + "('called', 'serving')"
TO_CARRY_OVER = (
    f"{_TO_CARRY}('waiting', 'called', 'serving', 'held')"
    f" UNION {_TO_CARRY}('missed') AND s.day = :day AND t.day = :day"
)
"""What a day's turn carries on, before it: ``:day`` ends. A missed visit is carried on once."""

_AS_IT_STANDS = """
RETURNING stage_id, ticket_id, ordinal, day AS stage_day, service,
          COALESCE(category, CAST(:category AS TEXT)) AS stage_category, state, clock_at, queued_at,
          called_at, started_at, ended_at, calls, call_rev, desk, operator, for_desk, for_operator,
          note, postponed_at, postponed_until, postponed_times, postponed_min, postponed_ms,
          announced_at, booked_for, returns, follows, kept_back, outcome, skipped_by,
          elsewhere_ms"""
"""As ``STAGE_COLUMNS``; ``:category``: the stage's as it was read."""

# --- a new ticket, a new stage ----------------------------------------------------------------
# One statement in the ticket's own transaction: a number is taken with its ticket or not at all.
NEXT_NUMBER = """
INSERT INTO series_counter (hall_id, day, series, last) VALUES (:hall, :day, :series, :first)
ON CONFLICT (hall_id, day, series) DO UPDATE SET last = series_counter.last + 1
RETURNING last, EXISTS (
  SELECT 1 FROM ticket t WHERE t.hall_id = :hall AND t.carried_to = :day AND t.series = :series
  AND t.number = series_counter.last) AS is_carried"""
SERIES_OF_DAY = """
SELECT c.series FROM series_counter c WHERE c.hall_id = :hall AND c.day = :day"""
DAY_BEFORE = """
SELECT MAX(c.day) AS newest_day FROM series_counter c WHERE c.hall_id = :hall AND c.day < :day"""
# Of the day's tickets of a series the index of the numbers finds those for one service; of the
# others each of their services counts, but not where they were sent on to later.
GIVEN_ON_DAY = """
SELECT g.category AS ticket_category, COUNT(*) AS how_many FROM (
  SELECT t.category FROM ticket t JOIN stage s ON s.ticket_id = t.ticket_id AND s.ordinal = 1
  WHERE t.hall_id = :hall AND t.day = :day AND t.series = :series AND t.services = 1
    AND s.service = :service
  UNION ALL SELECT t.category FROM ticket t
  JOIN stage s ON s.ticket_id = t.ticket_id AND s.ordinal <= t.services
  WHERE t.hall_id = :hall AND t.day = :day AND t.services > 1 AND s.service = :service) AS g
GROUP BY g.category"""
NEW_TICKET = """
INSERT INTO ticket (hall_id, day, series, number, code, category, language, issued_at, ahead,
                    request_id, token, device, bundle, services, people, channel)
VALUES (:hall, :day, :series, :number, :code, :category, :language, :at,
        COALESCE(CAST(:ahead AS BIGINT), -1), :request_id, :token, :device, :bundle, :services,
        :people, :channel)
RETURNING ticket_id"""
NEW_STAGE = """
INSERT INTO stage (hall_id, ticket_id, ordinal, day, service, category, state, clock_at, queued_at,
                   for_desk, for_operator, note, booked_for, follows, kept_back)
VALUES (:hall, :ticket_id, :ordinal, :day, :service, :category, :state, :clock_at, :at,
        :for_desk, :for_operator, :note, :booked_for, :follows, :kept_back)
RETURNING stage_id"""
SET_PEOPLE = "UPDATE ticket SET people = :people WHERE ticket_id = :ticket_id AND people = :was"
ONE_MORE_SERVICE = "UPDATE ticket SET services = services + 1 WHERE ticket_id = :ticket_id"

# --- moves: each is guarded by the state that the act found; one row, or the act fails ------------
CALL = f"""
UPDATE stage SET state = 'called', called_at = :at, calls = calls + 1, call_rev = :rev,
                 desk = :desk, operator = :operator
WHERE stage_id = :stage_id AND state = 'waiting'{_AS_IT_STANDS}"""
RECALL = f"""
UPDATE stage SET calls = calls + 1, call_rev = :rev
WHERE stage_id = :stage_id AND state = 'called'{_AS_IT_STANDS}"""
_ANNOUNCED_AT = """(
  SELECT a.first_at FROM announcement a WHERE a.hall_id = stage.hall_id AND a.desk = stage.desk
    AND a.stage_id = stage.stage_id AND a.first_at >= stage.called_at)"""
START = f"""
UPDATE stage SET state = 'serving', started_at = :at, announced_at = {_ANNOUNCED_AT}
WHERE stage_id = :stage_id AND state = 'called'{_AS_IT_STANDS}"""
RECORD = f"""
UPDATE stage SET state = 'serving', started_at = :at, desk = :desk, operator = :operator
WHERE stage_id = :stage_id AND state = 'waiting'{_AS_IT_STANDS}"""
MISS = f"""
UPDATE stage SET state = 'missed', ended_at = :at, announced_at = {_ANNOUNCED_AT}
WHERE stage_id = :stage_id AND state = 'called'{_AS_IT_STANDS}"""
END = f"""
UPDATE stage SET state = :after, ended_at = :at, postponed_at = NULL, postponed_until = NULL,
                 postponed_ms = :postponed_ms, outcome = :outcome,
                 skipped_by = CAST(:skipped_by AS BIGINT)
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
REOPEN = f"""
UPDATE stage SET state = :after, ended_at = NULL, outcome = '',
                 announced_at = CASE CAST(:after AS TEXT) WHEN 'serving' THEN announced_at END
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
HOLD = f"""
UPDATE stage SET state = 'held', note = :note
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
POSTPONE = f"""
UPDATE stage SET state = 'held', postponed_at = :at, postponed_until = :until,
                 postponed_times = postponed_times + :times,
                 postponed_min = postponed_min + :minutes, clock_at = :clock_at
WHERE stage_id = :stage_id AND state = 'waiting'{_AS_IT_STANDS}"""
REQUEUE = f"""
UPDATE stage SET state = 'waiting', ended_at = NULL, called_at = NULL, started_at = NULL,
                 desk = NULL, operator = NULL, postponed_at = NULL, postponed_until = NULL,
                 announced_at = NULL,
                 postponed_ms = :postponed_ms, clock_at = :clock_at
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
COME_BACK = f"""
UPDATE stage SET state = 'waiting', ended_at = NULL, called_at = NULL, desk = NULL, operator = NULL,
                 announced_at = NULL, clock_at = :clock_at, returns = returns + 1
WHERE stage_id = :stage_id AND state = 'missed'{_AS_IT_STANDS}"""
CHANGE_CATEGORY = f"""
UPDATE stage SET category = :to_category
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
CATEGORY_CHANGES = """
SELECT e.at, e.role, e.actor, e.stage_id, e.detail FROM event e
WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall AND e.act = 'change-category'
ORDER BY e.rev DESC"""
CANCELLATIONS = f"""
{_END} event e
WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall AND e.act = 'cancel' ORDER BY e.rev"""
ENDS_WITH_DAY = f"""
{_END} event e
WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall AND e.act = 'expire' ORDER BY e.rev"""
REINSTATE = f"""
UPDATE stage SET state = :after, ended_at = CAST(:ended_at AS BIGINT),
                 postponed_at = CAST(:postponed_at AS BIGINT),
                 postponed_until = CAST(:until AS BIGINT), skipped_by = NULL
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
CALLED_THERE = """
SELECT s.stage_id, s.called_at, s.call_rev, a.first_at, a.newest_rev, a.newest_at
FROM stage s LEFT JOIN announcement a ON a.hall_id = s.hall_id AND a.desk = s.desk
  AND a.stage_id = s.stage_id AND a.first_at >= s.called_at
WHERE s.hall_id = :hall AND s.desk = :desk AND s.state = 'called' AND s.ticket_id = :ticket_id"""
SET_ANNOUNCEMENT = """
INSERT INTO announcement (hall_id, desk, stage_id, first_at, newest_rev, newest_at)
VALUES (:hall, :desk, :stage_id, :first_at, CAST(:newest_rev AS BIGINT),
        CAST(:newest_at AS BIGINT))
ON CONFLICT (hall_id, desk) DO UPDATE SET stage_id = excluded.stage_id,
  first_at = excluded.first_at, newest_rev = excluded.newest_rev,
  newest_at = excluded.newest_at"""
# --- the others of a visit for several services ---------------------------------------------------
QUEUE = f"""
UPDATE stage SET state = 'waiting', kept_back = '', clock_at = :clock_at, queued_at = :at
WHERE stage_id = :stage_id AND state = 'held'{_AS_IT_STANDS}"""
REPLAN = f"""
UPDATE stage SET state = 'held', kept_back = 'planned', postponed_at = NULL, postponed_until = NULL,
                 postponed_ms = :postponed_ms
WHERE stage_id = :stage_id AND state = :before{_AS_IT_STANDS}"""
SUSPEND = f"""
UPDATE stage SET state = 'held', kept_back = 'suspended'
WHERE stage_id = :stage_id AND state = 'waiting'{_AS_IT_STANDS}"""
GO_ON = f"""
UPDATE stage SET state = 'waiting', kept_back = '', clock_at = :clock_at
WHERE stage_id = :stage_id AND state = 'held'{_AS_IT_STANDS}"""
FOLLOW_INSTEAD = "UPDATE stage SET follows = :follows WHERE stage_id = :stage_id"
STAND_STILL = """
UPDATE stage SET clock_at = clock_at + CAST(:by AS BIGINT),
                 elsewhere_ms = elsewhere_ms + CAST(:by AS BIGINT)
WHERE stage_id = :stage_id"""

ROLE_OF_LAST_CALL = """
SELECT e.role FROM event e WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall
  AND e.stage_id = :stage_id AND e.act IN ('call', 'no-show') ORDER BY e.rev DESC LIMIT 1"""
UNANSWERED = """
SELECT s.stage_id, s.called_at, a.first_at, a.newest_rev, a.newest_at, e.act, e.at AS told_at
FROM announcement a JOIN stage s ON s.stage_id = a.stage_id AND s.desk = a.desk
JOIN event e ON e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id
  AND e.stage_id = s.stage_id AND e.act IN ('call', 'recall', 'reopen') AND e.at >= s.called_at
WHERE a.hall_id = :hall AND s.state = 'called' AND a.first_at >= s.called_at
  AND a.newest_rev >= s.call_rev ORDER BY s.stage_id, e.rev"""
"""Whoever is called and has been announced, and when: each call and whether it was brought back."""
HAND_OVER = """
UPDATE stage SET operator = :operator WHERE stage_id = :stage_id AND state = :before"""

# --- calls, for boards ------------------------------------------------------------------------
_OF_CALL = """
t.ticket_id, t.code, t.language, t.device AS kiosk, t.services, s.booked_for,
1 + (SELECT COUNT(*) FROM stage o WHERE o.ticket_id = t.ticket_id AND o.stage_id <> s.stage_id
     AND o.state IN ('served', 'cancelled', 'expired')) AS place"""
"""What a board tells of a visit; ``place``: as ``zal.domain.visit_plan.place_of``."""
CALLS_SINCE = f"""
SELECT e.rev, e.at, e.desk, e.service, e.act, s.state, s.desk AS desk_now, {_OF_CALL}
FROM event e JOIN ticket t ON t.ticket_id = e.ticket_id JOIN stage s ON s.stage_id = e.stage_id
WHERE e.hall_id = :hall AND e.rev > :rev AND e.act IN ('call', 'recall') AND e.day = :day
ORDER BY e.rev"""
MISSED_LATELY = """
SELECT t.code, t.device AS kiosk, s.desk, s.service, s.booked_for
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.day = :day AND s.state = 'missed' AND s.ended_at >= :since
ORDER BY s.ended_at DESC, s.stage_id LIMIT CAST(:limit AS INTEGER)"""
STANDING_CALLS = f"""
SELECT s.call_rev, s.called_at, s.desk, s.service, s.calls, s.state, {_OF_CALL}
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.state IN ('called', 'serving') AND s.call_rev IS NOT NULL
ORDER BY s.call_rev DESC"""
