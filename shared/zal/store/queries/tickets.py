"""Every statement of the acts: one text for all engines, named parameters only.

States are literals where a partial index must be found by the planner.
"""

# --- the hall's row and log -------------------------------------------------------------
NEW_HALL = """
INSERT INTO hall (hall_id, rev, last_at, day, config_version) VALUES (:hall, 0, :at, :day, 1)"""
HALL = """
SELECT rev, last_at, day, closed_day, config_version FROM hall WHERE hall_id = :hall"""
SET_HALL = "UPDATE hall SET rev = :rev, last_at = :at WHERE hall_id = :hall"
SET_DAY = "UPDATE hall SET day = :day, closed_day = NULL WHERE hall_id = :hall"
SET_CLOSED_DAY = "UPDATE hall SET closed_day = :day WHERE hall_id = :hall"
CLEAR_CLOSED_DAY = "UPDATE hall SET closed_day = NULL WHERE hall_id = :hall"
SET_CONFIG_VERSION = "UPDATE hall SET config_version = :version WHERE hall_id = :hall"
NEW_CONFIG = """
INSERT INTO config (hall_id, version, applied_at, body) VALUES (:hall, :version, :at, :body)"""
CONFIG = "SELECT body FROM config WHERE hall_id = :hall AND version = :version"
NEW_EVENT = """
INSERT INTO event (hall_id, rev, at, day, act, ticket_id, stage_id, service, desk, operator,
                   device, role, actor, state_before, state_after, detail)
VALUES (:hall, :rev, :at, :day, :act, :ticket_id, :stage_id, :service, :desk, :operator,
        :device, :role, :actor, :state_before, :state_after, :detail)"""

# --- tickets ----------------------------------------------------------------------------
NEXT_NUMBER = """
INSERT INTO series_counter (hall_id, day, series, last) VALUES (:hall, :day, :series, :first)
ON CONFLICT (hall_id, day, series) DO UPDATE SET last = last + 1 RETURNING last"""
SERIES_OF_DAY = "SELECT series FROM series_counter WHERE hall_id = :hall AND day = :day"
NEW_TICKET = """
INSERT INTO ticket (hall_id, day, series, number, code, category, language, issued_at, ahead,
                    request_id, token, device)
VALUES (:hall, :day, :series, :number, :code, :category, :language, :at, :ahead,
        :request_id, :token, :device) RETURNING ticket_id"""
NEW_STAGE = """
INSERT INTO stage (hall_id, ticket_id, ordinal, day, service, state, clock_at, queued_at,
                   for_desk, for_operator, note)
VALUES (:hall, :ticket_id, :ordinal, :day, :service, :state, :clock_at, :at,
        :for_desk, :for_operator, :note) RETURNING stage_id"""
WAITING_BY_CATEGORY = """
SELECT t.category, COUNT(*) FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.service = :service AND s.state = 'waiting' GROUP BY t.category"""

# Who let others by until now waits again from that instant on; the next act writes it down. An act
# therefore finds nobody due after its beginning, and a look finds them by the same queries.
_DUE = "s.state = 'held' AND s.postponed_until <= :at"
TICKET_COLUMNS = f"""
s.ticket_id, s.stage_id, t.day, t.code, s.service, t.category, t.language,
CASE WHEN {_DUE} THEN 'waiting' ELSE s.state END, t.token,
t.issued_at, s.clock_at, s.queued_at, s.called_at, s.started_at, s.ended_at, s.desk, s.operator,
s.for_desk, s.for_operator, s.note, t.ahead, s.calls, s.ordinal,
CASE WHEN s.postponed_until > :at THEN s.postponed_until END"""
_TICKETS = f"SELECT {TICKET_COLUMNS} FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id "
_NEWEST_STAGE = " ORDER BY s.ordinal DESC LIMIT 1"
TICKET = _TICKETS + "WHERE s.hall_id = :hall AND s.ticket_id = :ticket_id" + _NEWEST_STAGE
TICKET_BY_NUMBER = (
    "SELECT ticket_id FROM ticket"
    " WHERE hall_id = :hall AND day = :day AND series = :series AND number = :number"
)
TICKET_BY_LINK = "SELECT ticket_id FROM ticket WHERE hall_id = :hall AND token = :token"
TICKET_BY_REQUEST = """
SELECT ticket_id FROM ticket WHERE hall_id = :hall AND request_id = :request_id"""
CODE_OF_STAGE = """
SELECT t.code FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.stage_id = :stage_id"""
AT_DESK = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.desk = :desk AND s.state IN ('called', 'serving')"
)
LAST_SERVED = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.day = :day AND s.desk = :desk AND s.state = 'served'"
    " ORDER BY s.ended_at DESC, (SELECT MAX(e.rev) FROM event e"
    " WHERE e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id"
    " AND e.stage_id = s.stage_id) DESC LIMIT 1"
)
ASIDE = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.day = :day AND s.state IN ('held', 'missed') ORDER BY s.stage_id"
)
STAGES_OF_TICKET = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.ticket_id = :ticket_id ORDER BY s.ordinal"
)
OPEN_TICKETS = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.state IN ('waiting', 'called', 'serving', 'held')"
    " ORDER BY s.stage_id"
)

_WAITING = """
SELECT s.ticket_id, t.code, s.service, t.category, s.clock_at, s.stage_id,
       s.for_desk, s.for_operator FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.state = 'waiting' """


def _and_due(waiting: str) -> str:
    """Return a query of who waits that finds those as well who have let others by until now."""
    return waiting + " UNION ALL " + waiting.replace("s.state = 'waiting'", _DUE)


WAITING_SENT = _and_due(
    f"{_WAITING}AND (s.for_desk IS NOT NULL OR s.for_operator IS NOT NULL)"
    " AND (s.for_desk = :desk OR s.for_operator = :operator)"
)


def waiting_for(services: int) -> str:
    """Return the query of waiting stages of so many services, ``:s0`` … ``:s{n-1}``."""
    names = ", ".join(f":s{each}" for each in range(services))
    return _and_due(f"{_WAITING}AND s.service IN ({names})")


# Each is guarded by the state that the act found; one row or the act fails.
CALL = """
UPDATE stage SET state = 'called', called_at = :at, calls = calls + 1, desk = :desk,
                 operator = :operator
WHERE stage_id = :stage_id AND state = 'waiting'"""
RECALL = "UPDATE stage SET calls = calls + 1 WHERE stage_id = :stage_id AND state = 'called'"
START = """
UPDATE stage SET state = 'serving', started_at = :at
WHERE stage_id = :stage_id AND state = 'called'"""
END = """
UPDATE stage SET state = :after, ended_at = :at, postponed_until = NULL
WHERE stage_id = :stage_id AND state = :before"""
REOPEN = """
UPDATE stage SET state = 'serving', ended_at = NULL
WHERE stage_id = :stage_id AND state = 'served'"""
HOLD = """
UPDATE stage SET state = 'held', note = CASE WHEN :note = '' THEN note ELSE :note END
WHERE stage_id = :stage_id AND state = :before"""
POSTPONE = """
UPDATE stage SET state = 'held', postponed_until = :until
WHERE stage_id = :stage_id AND state = 'waiting'"""
POSTPONED = """
SELECT COUNT(*), COALESCE(SUM(json_extract(e.detail, '$.minutes')), 0) FROM event e
WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall AND e.act = 'postpone'"""
DUE_TICKETS = """
SELECT s.ticket_id, s.stage_id FROM stage s
WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until <= :at
ORDER BY s.postponed_until, s.stage_id"""
REQUEUE = """
UPDATE stage SET state = 'waiting', ended_at = NULL, called_at = NULL, started_at = NULL,
                 desk = NULL, operator = NULL, postponed_until = NULL
WHERE stage_id = :stage_id AND state = :before"""
HAND_OVER = """
UPDATE stage SET operator = :operator WHERE stage_id = :stage_id AND state = :before"""

# --- shifts -----------------------------------------------------------------------------
_SHIFTS = """
SELECT h.shift_id, h.desk, h.operator, h.started_at, b.started_at, b.reason
FROM shift h LEFT JOIN shift_break b
  ON b.hall_id = h.hall_id AND b.shift_id = h.shift_id AND b.ended_at IS NULL
WHERE h.hall_id = :hall AND h.ended_at IS NULL """
OPEN_SHIFTS = _SHIFTS + "ORDER BY h.shift_id"
SHIFT_AT_DESK = _SHIFTS + "AND h.desk = :desk"
SHIFT_OF_OPERATOR = _SHIFTS + "AND h.operator = :operator"
NEW_SHIFT = """
INSERT INTO shift (hall_id, day, operator, desk, started_at)
VALUES (:hall, :day, :operator, :desk, :at) RETURNING shift_id"""
END_SHIFT = "UPDATE shift SET ended_at = :at WHERE shift_id = :shift_id AND ended_at IS NULL"
NEW_BREAK = """
INSERT INTO shift_break (hall_id, shift_id, started_at, reason)
VALUES (:hall, :shift_id, :at, :reason)"""
END_BREAK = """
UPDATE shift_break SET ended_at = :at
WHERE hall_id = :hall AND shift_id = :shift_id AND ended_at IS NULL"""

# --- services by hand, PINs, boards -------------------------------------------------------
OVERRIDES = """
SELECT service, is_open, reason FROM service_override WHERE hall_id = :hall AND day = :day"""
OVERRIDE = """
SELECT is_open, reason FROM service_override
WHERE hall_id = :hall AND day = :day AND service = :service"""
SET_OVERRIDE = """
INSERT INTO service_override (hall_id, day, service, is_open, reason)
VALUES (:hall, :day, :service, :is_open, :reason)
ON CONFLICT (hall_id, day, service) DO UPDATE SET is_open = :is_open, reason = :reason"""
PIN = """
SELECT salt, hash, failures, blocked_until FROM pin
WHERE hall_id = :hall AND subject = :subject"""
PIN_SUBJECTS = "SELECT subject FROM pin WHERE hall_id = :hall"
SET_PIN = """
INSERT INTO pin (hall_id, subject, salt, hash) VALUES (:hall, :subject, :salt, :hash)
ON CONFLICT (hall_id, subject)
DO UPDATE SET salt = :salt, hash = :hash, failures = 0, blocked_until = 0"""
PIN_TRIED = """
UPDATE pin SET failures = :failures, blocked_until = :blocked_until
WHERE hall_id = :hall AND subject = :subject"""
CURSOR = "SELECT rev FROM board_cursor WHERE hall_id = :hall AND board = :board"
SET_CURSOR = """
INSERT INTO board_cursor (hall_id, board, rev) VALUES (:hall, :board, :rev)
ON CONFLICT (hall_id, board) DO UPDATE SET rev = :rev"""

# --- views --------------------------------------------------------------------------------
_BY_SERVICE = """
SELECT s.service AS service, COUNT(*) AS waiting, MIN(s.queued_at) AS since FROM stage s
WHERE s.hall_id = :hall AND s.state = 'waiting' GROUP BY s.service"""
WAITING_BY_SERVICE = f"""
SELECT service, SUM(waiting), MIN(since) FROM ({_and_due(_BY_SERVICE)}) GROUP BY service"""
QUEUE_LINES = _and_due("""
SELECT s.stage_id, t.language, s.queued_at, s.note FROM stage s
JOIN ticket t ON t.ticket_id = s.ticket_id WHERE s.hall_id = :hall AND s.state = 'waiting'""")
OPERATOR_FIGURES = """
SELECT SUM(state = 'served'), SUM(state = 'missed'),
       AVG(CASE WHEN state = 'served' THEN (ended_at - started_at) / 1000.0 END)
FROM stage WHERE hall_id = :hall AND day = :day AND operator = :operator"""
CALLS_SINCE = """
SELECT e.rev, e.at, t.code, e.desk, e.service, t.language, e.act, s.state, s.desk, s.calls
FROM event e JOIN ticket t ON t.ticket_id = e.ticket_id JOIN stage s ON s.stage_id = e.stage_id
WHERE e.hall_id = :hall AND e.rev > :rev AND e.act IN ('call', 'recall') AND e.day = :day
ORDER BY e.rev"""
# "+" bars the log's primary key, which SQLite would walk from end to end instead of using the
# ticket's index.
STANDING_CALLS = """
SELECT (SELECT MAX(e.rev) FROM event e WHERE e.ticket_id = s.ticket_id AND +e.hall_id = s.hall_id
        AND e.act IN ('call', 'recall')),
       s.called_at, t.code, s.desk, s.service, t.language, s.calls, s.state
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.state IN ('called', 'serving') ORDER BY 1 DESC"""
EVENTS_SINCE = """
SELECT e.rev, e.at, e.act, t.code, e.ticket_id, e.service, e.desk, e.operator, e.device,
       e.state_before, e.state_after, e.detail, e.role, e.actor
FROM event e LEFT JOIN ticket t ON t.ticket_id = e.ticket_id
WHERE e.hall_id = :hall AND e.rev > :rev ORDER BY e.rev LIMIT :limit"""
EVENTS_OF_TICKET = """
SELECT e.rev, e.at, e.act, t.code, e.ticket_id, e.service, e.desk, e.operator, e.device,
       e.state_before, e.state_after, e.detail, e.role, e.actor
FROM event e JOIN ticket t ON t.ticket_id = e.ticket_id
WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall ORDER BY e.rev"""
