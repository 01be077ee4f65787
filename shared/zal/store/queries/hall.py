"""Every statement about the hall itself: its row, its configurations, its log, what staff set."""

NEW_HALL = """
INSERT INTO hall (hall_id, rev, anchor_at, anchor_boot, anchor_up_ms, day, config_version, code,
                  incarnation, schema, oldest_writer, chained_from)
VALUES (:hall, 0, :at, :boot, :up_ms, :day, 1, :code, :incarnation, :schema, :oldest_writer, 1)"""
SET_SCHEMA = """
UPDATE hall SET schema = :schema, oldest_writer = :oldest_writer WHERE hall_id = :hall"""
HALL = """
SELECT h.rev, h.day, h.closed_day, h.config_version, h.anchor_at, h.anchor_boot, h.anchor_up_ms,
       h.clock_offset_ms, h.oldest_writer, h.incarnation, h.is_copy, h.digest,
       c.former_categories, EXISTS (
         SELECT 1 FROM service_override o WHERE o.hall_id = :hall AND o.day = h.day
       ) AS has_overrides, (
         SELECT MIN(s.postponed_until) FROM stage s
         WHERE s.hall_id = :hall AND s.state = 'held' AND s.postponed_until IS NOT NULL
       ) AS first_until, (
         SELECT s.stage_id FROM stage s
         WHERE s.hall_id = :hall AND s.state = 'waiting' AND s.for_desk IS NULL
           AND s.for_operator IS NULL AND s.booked_for IS NOT NULL LIMIT 1
       ) AS booked, (
         SELECT MIN(a.due_at) FROM appointment a WHERE a.hall_id = :hall AND a.due_at IS NOT NULL
       ) AS appointment_due
FROM hall h JOIN config c ON c.hall_id = h.hall_id AND c.version = h.config_version
WHERE h.hall_id = :hall"""
HALL_CODE = "SELECT h.code FROM hall h WHERE h.hall_id = :hall"
SET_HALL = """
UPDATE hall SET rev = :rev, anchor_at = :at, anchor_boot = :boot, anchor_up_ms = :up_ms,
                clock_offset_ms = :offset, digest = :digest
WHERE hall_id = :hall"""
WRITE_AS_IT_IS = "UPDATE hall SET rev = rev WHERE hall_id = :hall"
SET_CLOCK_OFFSET = "UPDATE hall SET clock_offset_ms = :offset WHERE hall_id = :hall"
SET_INCARNATION = """
UPDATE hall SET incarnation = :incarnation, is_copy = 0 WHERE hall_id = :hall AND is_copy = 1"""
SET_DAY = "UPDATE hall SET day = :day, closed_day = NULL WHERE hall_id = :hall"
SET_CLOSED_DAY = "UPDATE hall SET closed_day = :day WHERE hall_id = :hall"
CLEAR_CLOSED_DAY = "UPDATE hall SET closed_day = NULL WHERE hall_id = :hall"

# --- configurations -------------------------------------------------------------------------
SET_CONFIG_VERSION = "UPDATE hall SET config_version = :version WHERE hall_id = :hall"
NEW_CONFIG = """
INSERT INTO config (hall_id, version, applied_at, body, former_categories)
VALUES (:hall, :version, :at, :body, :former_categories)"""
CONFIG = "SELECT c.body FROM config c WHERE c.hall_id = :hall AND c.version = :version"

# --- the log ----------------------------------------------------------------------------------
NEW_EVENT = """
INSERT INTO event (hall_id, rev, at, day, act, version, ticket_id, stage_id, code, service, desk,
                   operator, device, role, actor, state_before, state_after, detail,
                   digest)
VALUES (:hall, :rev, :at, :day, :act, :version, :ticket_id, :stage_id, :code, :service, :desk,
        :operator, :device, :role, :actor, :state_before, :state_after, :detail, :digest)"""
_EVENT_COLUMNS = """
e.rev, e.at, e.day, e.act, e.version, COALESCE(e.code, t.code) AS ticket_code, e.ticket_id,
e.stage_id, e.service, e.desk, e.operator, e.device, e.role, e.actor, e.state_before, e.state_after,
e.detail"""
_EVENTS = f"""
SELECT {_EVENT_COLUMNS}, x.text AS typed FROM event e
LEFT JOIN ticket t ON t.ticket_id = e.ticket_id
LEFT JOIN typed_text x ON x.hall_id = e.hall_id AND x.rev = e.rev """
EVENTS_SINCE = _EVENTS + (
    "WHERE e.hall_id = :hall AND e.rev > :rev ORDER BY e.rev LIMIT CAST(:limit AS INTEGER)"
)
DETAIL_OF_EVENT = "SELECT e.detail FROM event e WHERE e.hall_id = :hall AND e.rev = :rev"
OPERATOR_OF_EVENT = "SELECT e.operator FROM event e WHERE e.hall_id = :hall AND e.rev = :rev"
# "+" bars the log's primary key, which SQLite would walk from end to end instead of using the
# ticket's index.
EVENTS_OF_TICKET = _EVENTS + (
    "WHERE e.ticket_id = :ticket_id AND +e.hall_id = :hall ORDER BY e.rev"
)

# --- services by hand, PINs, boards -------------------------------------------------------------
OVERRIDES = """
SELECT o.service, o.is_open, o.reason FROM service_override o
WHERE o.hall_id = :hall AND o.day = :day"""
OVERRIDE = OVERRIDES + " AND o.service = :service"
SET_OVERRIDE = """
INSERT INTO service_override (hall_id, day, service, is_open, reason)
VALUES (:hall, :day, :service, :is_open, :reason)
ON CONFLICT (hall_id, day, service) DO UPDATE SET is_open = :is_open, reason = :reason"""
NO_OVERRIDE = """
DELETE FROM service_override WHERE hall_id = :hall AND day = :day AND service = :service"""
PIN = """
SELECT p.salt, p.hash, p.is_once, w.failures, w.blocked_until
FROM pin p LEFT JOIN pin_try w
  ON w.hall_id = p.hall_id AND w.subject = p.subject AND w.device = :device
WHERE p.hall_id = :hall AND p.subject = :subject"""
PIN_SUBJECTS = "SELECT p.subject FROM pin p WHERE p.hall_id = :hall ORDER BY p.subject"
SET_PIN = """
INSERT INTO pin (hall_id, subject, salt, hash, is_once)
VALUES (:hall, :subject, :salt, :hash, :is_once)
ON CONFLICT (hall_id, subject) DO UPDATE SET salt = :salt, hash = :hash, is_once = :is_once"""
REPLACE_PIN = """
UPDATE pin SET salt = :salt, hash = :hash, is_once = 0
WHERE hall_id = :hall AND subject = :subject AND hash = :was AND is_once = 1"""
TRIES = """
SELECT w.failures, w.blocked_until FROM pin_try w
WHERE w.hall_id = :hall AND w.subject = :subject AND w.device = :device"""
PIN_TRIED = """
INSERT INTO pin_try (hall_id, subject, device, failures, blocked_until)
VALUES (:hall, :subject, :device, :failures, :blocked_until)
ON CONFLICT (hall_id, subject, device)
DO UPDATE SET failures = :failures, blocked_until = :blocked_until"""
PIN_PROVEN = """
DELETE FROM pin_try WHERE hall_id = :hall AND subject = :subject AND device = :device"""
PIN_TRIES_FORGOTTEN = "DELETE FROM pin_try WHERE hall_id = :hall AND subject = :subject"
WRONG_PIN = """
INSERT INTO wrong_pin (hall_id, subject, at, tries) VALUES (:hall, :subject, :at, 1)
ON CONFLICT (hall_id, subject, at) DO UPDATE SET tries = wrong_pin.tries + 1"""
WRONG_PINS_FORGOTTEN = "DELETE FROM wrong_pin WHERE hall_id = :hall AND subject = :subject"
# Later than now: what was tried before the hall's clock was set back.
FORGET_WRONG_PINS = """
DELETE FROM wrong_pin WHERE hall_id = :hall AND (at < :oldest OR at > :at)"""
PINS_GUESSED = """
SELECT w.subject FROM wrong_pin w
WHERE w.hall_id = :hall AND w.at >= :since AND w.at <= :at
GROUP BY w.subject HAVING SUM(w.tries) >= :many ORDER BY w.subject"""
CURSOR = "SELECT b.rev FROM board_cursor b WHERE b.hall_id = :hall AND b.board = :board"
SET_CURSOR = """
INSERT INTO board_cursor (hall_id, board, rev) VALUES (:hall, :board, :rev)
ON CONFLICT (hall_id, board) DO UPDATE SET rev = :rev"""
