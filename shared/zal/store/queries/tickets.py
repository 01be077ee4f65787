"""Every statement of the acts: one text for all engines, named parameters only.

States are literals where a partial index must be found by the planner.
"""

# --- the hall's row and log -------------------------------------------------------------
NEW_HALL = """
INSERT INTO hall (hall_id, rev, anchor_at, anchor_boot, anchor_up_ms, day, config_version)
VALUES (:hall, 0, :at, :boot, :up_ms, :day, 1)"""
HALL = """
SELECT rev, day, closed_day, config_version,
       anchor_at, anchor_boot, anchor_up_ms, clock_offset_ms FROM hall WHERE hall_id = :hall"""
SET_HALL = """
UPDATE hall SET rev = :rev, anchor_at = :at, anchor_boot = :boot, anchor_up_ms = :up_ms,
                clock_offset_ms = :offset WHERE hall_id = :hall"""
SET_DAY = "UPDATE hall SET day = :day, closed_day = NULL WHERE hall_id = :hall"
SET_CLOSED_DAY = "UPDATE hall SET closed_day = :day WHERE hall_id = :hall"
CLEAR_CLOSED_DAY = "UPDATE hall SET closed_day = NULL WHERE hall_id = :hall"
SET_CONFIG_VERSION = "UPDATE hall SET config_version = :version WHERE hall_id = :hall"
NEW_CONFIG = """
INSERT INTO config (hall_id, version, applied_at, body) VALUES (:hall, :version, :at, :body)"""
CONFIG = "SELECT body FROM config WHERE hall_id = :hall AND version = :version"
NEW_EVENT = """
INSERT INTO event (hall_id, rev, at, day, act, ticket_id, stage_id, service, desk, operator,
                   device, state_before, state_after, detail)
VALUES (:hall, :rev, :at, :day, :act, :ticket_id, :stage_id, :service, :desk, :operator,
        :device, :state_before, :state_after, :detail)"""

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

# As they are stored: what time has made of them since is told by zal.domain.passing.
TICKET_COLUMNS = """
s.ticket_id, s.stage_id, t.day, t.code, s.service, t.category, t.language, s.state, t.token,
t.issued_at, s.clock_at, s.queued_at, s.called_at, s.started_at, s.ended_at, s.desk, s.operator,
s.for_desk, s.for_operator, s.note, t.ahead, s.calls, s.ordinal, s.postponed_until"""
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
# Tickets of a former day whose visit goes on. Until the day's turn is written, and only looks see
# that, they are those at a desk.
CARRY = "UPDATE ticket SET carried_to = :day WHERE ticket_id = :ticket_id"
_GOES_ON = """
EXISTS (SELECT 1 FROM stage s WHERE s.hall_id = t.hall_id AND s.ticket_id = t.ticket_id
        AND (s.state IN ('waiting', 'called', 'serving', 'held')
             OR s.state = 'missed' AND s.day = :day))"""
CARRIED = f"""
SELECT t.ticket_id, t.series, t.number FROM ticket t
WHERE t.hall_id = :hall AND t.carried_to = :day AND {_GOES_ON}"""
CARRIED_TICKET = CARRIED + " AND t.ticket_id = :ticket_id"
CARRIED_NUMBER = CARRIED + " AND t.series = :series AND t.number = :number"
FORMER_AT_DESKS = """
SELECT t.ticket_id, t.series, t.number FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.state IN ('called', 'serving') AND t.day <> :day"""
DESKS_AT_WORK = """
SELECT s.desk FROM stage s WHERE s.hall_id = :hall AND s.state IN ('called', 'serving')"""
OPEN_TICKETS = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.state IN ('waiting', 'called', 'serving', 'held')"
    " ORDER BY s.stage_id"
)

_WAITING = """
SELECT s.ticket_id, t.code, s.service, t.category, s.clock_at, s.stage_id,
       s.for_desk, s.for_operator FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id
WHERE s.hall_id = :hall AND s.state = 'waiting' """


WAITING_SENT = (
    f"{_WAITING}AND (s.for_desk IS NOT NULL OR s.for_operator IS NOT NULL)"
    " AND (s.for_desk = :desk OR s.for_operator = :operator)"
)


def waiting_for(services: int) -> str:
    """Return the query of waiting stages of so many services, ``:s0`` … ``:s{n-1}``."""
    names = ", ".join(f":s{each}" for each in range(services))
    return f"{_WAITING}AND s.service IN ({names})"


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
NEXT_POSTPONED = """
SELECT s.postponed_until, s.ticket_id, s.stage_id FROM stage s
WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until IS NOT NULL
ORDER BY s.postponed_until, s.stage_id LIMIT 1"""
DUE_TICKETS = _TICKETS + (
    "WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until <= :at"
    " ORDER BY s.postponed_until, s.stage_id"
)
REQUEUE = """
UPDATE stage SET state = 'waiting', ended_at = NULL, called_at = NULL, started_at = NULL,
                 desk = NULL, operator = NULL, postponed_until = NULL
WHERE stage_id = :stage_id AND state = :before"""
DAY_OF_STAGE = "SELECT day FROM stage WHERE stage_id = :stage_id"
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
FORMER_SHIFT_AT_DESK = """
SELECT h.shift_id, h.operator FROM shift h
WHERE h.hall_id = :hall AND h.ended_at IS NULL AND h.desk = :desk AND h.day <> :day"""
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
WAITING_BY_SERVICE = """
SELECT s.service, COUNT(*), MIN(s.queued_at) FROM stage s
WHERE s.hall_id = :hall AND s.state = 'waiting' GROUP BY s.service"""
QUEUE_LINES = """
SELECT s.stage_id, t.language, s.queued_at, s.note FROM stage s
JOIN ticket t ON t.ticket_id = s.ticket_id WHERE s.hall_id = :hall AND s.state = 'waiting'"""
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
       e.state_before, e.state_after, e.detail
FROM event e LEFT JOIN ticket t ON t.ticket_id = e.ticket_id
WHERE e.hall_id = :hall AND e.rev > :rev ORDER BY e.rev LIMIT :limit"""
EVENTS_OF_TICKET = """
SELECT e.rev, e.at, e.act, t.code, e.ticket_id, e.service, e.desk, e.operator, e.device,
       e.state_before, e.state_after, e.detail
FROM event e JOIN ticket t ON t.ticket_id = e.ticket_id
WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall ORDER BY e.rev"""
