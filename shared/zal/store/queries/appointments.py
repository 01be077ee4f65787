"""Every statement about appointments, their places, and waiting lists."""

_COLUMNS = """
a.appointment_id, a.state, a.service, a.pool, a.channel, a.day, a.slot_at, a.made_at, a.due_at,
a.ended_at, a.ticket_id, a.first_id, a.sequence, a.wish_id, a.code, a.token, a.contact,
a.ended_by, a.source, a.source_sequence"""
_APPOINTMENTS = f"SELECT {_COLUMNS} FROM appointment a WHERE a.hall_id = :hall AND "
_WISHES = """
SELECT w.wish_id, w.service, w.day, w.state, w.made_at, w.token, w.contact FROM appointment_wish w
WHERE w.hall_id = :hall AND """

# --- finding --------------------------------------------------------------------------------
APPOINTMENT = _APPOINTMENTS + "a.appointment_id = :appointment_id"
BY_CODE = _APPOINTMENTS + "a.code = :code"
BY_TOKEN = _APPOINTMENTS + "a.token = :token"
SERIES = _APPOINTMENTS + "a.first_id = :first_id ORDER BY a.appointment_id DESC"
"""What an appointment was moved to, the last first."""
BY_SOURCE = _APPOINTMENTS + "a.source = :source"
OFFERED = _APPOINTMENTS + "a.state = 'held' AND a.wish_id = :wish_id"
OF_DAY = _APPOINTMENTS + "a.day = :of_day ORDER BY a.slot_at, a.appointment_id"
FROM_DAY = _APPOINTMENTS + "a.day >= :of_day ORDER BY a.slot_at, a.appointment_id"
OF_CONTACT = _APPOINTMENTS + "a.contact = :contact ORDER BY a.appointment_id"
ANY_EXPECTED = """
SELECT 1 AS yes FROM appointment a
WHERE a.hall_id = :hall AND a.day = :of_day AND a.state = 'expected'
  AND a.due_at > :first_due LIMIT 1"""
EXPECTED_FROM = (
    f"{_APPOINTMENTS}a.day >= :of_day AND a.state = 'expected' ORDER BY a.slot_at, a.appointment_id"
)
CANCELLED_BY_HALL = (
    f"{_APPOINTMENTS}a.day >= :of_day AND a.state = 'cancelled' AND a.ended_by = 'hall' "
    "ORDER BY a.slot_at, a.appointment_id"
)
TAKEN_BY_WISH = f"{_APPOINTMENTS}a.day = :of_day AND a.wish_id = :wish_id"
NEXT_DUE = f"{_APPOINTMENTS}a.due_at IS NOT NULL ORDER BY a.due_at, a.appointment_id LIMIT 1"
"""What of all appointments time ends next."""
DUE = f"{_APPOINTMENTS}a.due_at IS NOT NULL AND a.due_at <= :at ORDER BY a.due_at, a.appointment_id"
"""What of all appointments time has ended and nobody has written yet."""
LAPSE_UNTIL = """
SELECT a.appointment_id FROM appointment a
WHERE a.hall_id = :hall AND a.state = 'expected' AND a.due_at IS NOT NULL AND a.due_at <= :until"""
OPEN_OF_CONTACT = """
SELECT COUNT(*) AS how_many FROM appointment a
WHERE a.hall_id = :hall AND a.state = 'expected' AND a.contact = :contact"""
OPEN_WITHOUT_CONTACT = """
SELECT COUNT(*) AS how_many FROM appointment a
WHERE a.hall_id = :hall AND a.day >= :of_day AND a.state = 'expected' AND a.channel = 'public'
  AND a.contact IS NULL"""
PLACES = """
SELECT p.slot_at, p.place, p.capacity FROM appointment_place p
WHERE p.hall_id = :hall AND p.appointment_id = :appointment_id ORDER BY p.slot_at"""
TAKEN = """
SELECT p.slot_at, p.place FROM appointment_place p
JOIN appointment a ON a.appointment_id = p.appointment_id
WHERE p.hall_id = :hall AND p.pool = :pool AND p.channel = :channel
  AND p.slot_at BETWEEN :first AND :last
  AND NOT (a.state IN ('held', 'moved', 'cancelled') AND a.due_at IS NOT NULL
       AND a.due_at <= :at)"""
"""Which places of a pool and channel somebody has, or is kept from having as yet."""
BOOKED = """
SELECT a.service, a.slot_at FROM appointment a
WHERE a.hall_id = :hall AND a.day = :of_day AND a.state IN ('held', 'expected', 'checked-in')
  AND NOT (a.state IN ('held', 'expected') AND a.due_at IS NOT NULL AND a.due_at <= :at)
ORDER BY a.slot_at, a.appointment_id"""
"""What takes time of the desks; no more what time has ended and nobody has written yet."""

KEPT_BACK = """
SELECT a.service, a.slot_at FROM appointment a
WHERE a.hall_id = :hall AND a.day = :of_day AND a.state IN ('moved', 'cancelled')
  AND a.due_at IS NOT NULL AND a.due_at > :at
ORDER BY a.slot_at, a.appointment_id"""
"""What was moved or cancelled and can be taken back: as yet others have its time as little as its
places."""

# --- writing --------------------------------------------------------------------------------
NEW_APPOINTMENT = """
INSERT INTO appointment (hall_id, state, service, pool, channel, day, slot_at, made_at, due_at,
                         first_id, sequence, wish_id, code, token, contact, source,
                         source_sequence)
VALUES (:hall, :state, :service, :pool, :channel, :of_day, :slot_at, :at, :due, :first_id,
        :sequence, :wish_id, :code, :token, :contact, :source, :source_sequence)
RETURNING appointment_id"""
NEW_PLACE = """
INSERT INTO appointment_place (hall_id, pool, channel, slot_at, place, capacity, appointment_id)
VALUES (:hall, :pool, :channel, :slot_at, :place, :capacity, :appointment_id)"""
FREE_PLACES = """
DELETE FROM appointment_place WHERE hall_id = :hall AND appointment_id = :appointment_id"""
BOOK = """
UPDATE appointment SET state = 'expected', due_at = :due, contact = :contact, code = :code,
                       token = :token
WHERE hall_id = :hall AND appointment_id = :appointment_id AND state = 'held'"""
END = """
UPDATE appointment SET state = :after, ended_at = :at, due_at = :due, ticket_id = :ticket_id,
                       ended_by = :ended_by, sequence = :sequence
WHERE hall_id = :hall AND appointment_id = :appointment_id AND state = :before"""
LET_GO = """
UPDATE appointment SET code = NULL, token = NULL, contact = NULL, source = NULL,
                       source_sequence = 0
WHERE hall_id = :hall AND appointment_id = :appointment_id"""
REINSTATE = """
UPDATE appointment SET state = 'expected', ended_at = NULL, due_at = :due, ended_by = '',
                       sequence = :sequence
WHERE hall_id = :hall AND appointment_id = :appointment_id AND state = 'cancelled'"""
UNDO_CHECK_IN = """
UPDATE appointment SET state = 'expected', ended_at = NULL, due_at = :due, ticket_id = NULL
WHERE hall_id = :hall AND appointment_id = :appointment_id AND state = 'checked-in'"""
KNOW_AS = """
UPDATE appointment SET source = :source, source_sequence = :sequence
WHERE hall_id = :hall AND appointment_id = :appointment_id"""
NO_LONGER_DUE = """
UPDATE appointment SET due_at = NULL
WHERE hall_id = :hall AND appointment_id = :appointment_id AND due_at IS NOT NULL"""

# --- whose they are ---------------------------------------------------------------------------
PERSON = """
SELECT p.name, p.phone FROM appointment_person p
WHERE p.hall_id = :hall AND p.appointment_id = :appointment_id"""
NEW_PERSON = """
INSERT INTO appointment_person (hall_id, appointment_id, name, phone)
VALUES (:hall, :appointment_id, :name, :phone)"""
MOVE_PERSON = """
UPDATE appointment_person SET appointment_id = :to
WHERE hall_id = :hall AND appointment_id = :appointment_id"""
CONTACT_KEY = "SELECT k.secret FROM contact_key k WHERE k.hall_id = :hall"
NEW_CONTACT_KEY = "INSERT INTO contact_key (hall_id, secret) VALUES (:hall, :secret)"

# --- waiting lists ----------------------------------------------------------------------------
WISH = _WISHES + "w.wish_id = :wish_id"
WISH_BY_TOKEN = _WISHES + "w.token = :token"
WAITING_LIST = (
    f"{_WISHES}w.day = :of_day AND w.service = :service AND w.state = 'waiting' ORDER BY w.wish_id"
)
WISHES_OF_CONTACT = _WISHES + "w.contact = :contact ORDER BY w.wish_id"
NEW_WISH = """
INSERT INTO appointment_wish (hall_id, service, day, state, made_at, token, contact)
VALUES (:hall, :service, :of_day, 'waiting', :at, :token, :contact) RETURNING wish_id"""
SET_WISH = """
UPDATE appointment_wish SET state = :after
WHERE hall_id = :hall AND wish_id = :wish_id AND state = :before"""
