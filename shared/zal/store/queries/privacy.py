"""Every statement about what is told of people and when it is destroyed."""

PURGE_PEOPLE = """
DELETE FROM appointment_person WHERE hall_id = :hall AND appointment_id IN (
  SELECT a.appointment_id FROM appointment a JOIN appointment_person p
    ON p.appointment_id = a.appointment_id
  WHERE a.hall_id = :hall AND a.ended_at < :before AND a.state NOT IN ('held', 'expected'))"""
PURGE_CONTACTS = """
UPDATE appointment SET contact = NULL
WHERE hall_id = :hall AND contact IS NOT NULL AND ended_at < :before
  AND state NOT IN ('held', 'expected')"""
PURGE_NOTES = """
UPDATE stage SET note = ''
WHERE hall_id = :hall AND note <> '' AND ended_at < :before
  AND state NOT IN ('waiting', 'called', 'serving', 'held')"""
PURGE_WISHES = """
UPDATE appointment_wish SET contact = NULL
WHERE hall_id = :hall AND contact IS NOT NULL AND day < :before_day"""
PURGE_COMMENTS = """
UPDATE rating SET comment = ''
WHERE hall_id = :hall AND comment <> '' AND changed_at < :before"""
OLD_TEXTS = """
SELECT COALESCE(MAX(t.rev), 0) AS through FROM typed_text t
JOIN event e ON e.hall_id = t.hall_id AND e.rev = t.rev
WHERE t.hall_id = :hall AND e.at < :before"""
"""Up to which line what was typed is old. By lines and not by instants: those of a wrong clock stay
in the log after it was forgotten."""
PURGE_TEXTS = "DELETE FROM typed_text WHERE hall_id = :hall AND rev <= :through"
NAME_OF_TICKET = """
SELECT a.appointment_id, p.name FROM appointment a
JOIN appointment_person p ON p.hall_id = a.hall_id AND p.appointment_id = a.appointment_id
WHERE a.ticket_id = :ticket_id AND +a.hall_id = :hall AND p.name <> '' LIMIT 1"""
HAS_NAME = """
SELECT 1 AS yes FROM appointment a
JOIN appointment_person p ON p.hall_id = a.hall_id AND p.appointment_id = a.appointment_id
WHERE a.ticket_id = :ticket_id AND +a.hall_id = :hall AND p.name <> '' LIMIT 1"""
PEOPLE_OF_DAY = """
SELECT a.appointment_id, p.name, p.phone FROM appointment a
JOIN appointment_person p ON p.hall_id = a.hall_id AND p.appointment_id = a.appointment_id
WHERE a.hall_id = :hall AND a.day = :of_day ORDER BY a.slot_at, a.appointment_id"""
NEW_TEXT = """
INSERT INTO typed_text (hall_id, rev, ticket_id, secret, text)
VALUES (:hall, :rev, :ticket_id, :secret, :text)"""
PURGES = """
SELECT e.rev, e.detail FROM event e
WHERE e.hall_id = :hall AND e.act = 'purge-personal-data' ORDER BY e.rev"""
TYPED_TEXTS = """
SELECT x.rev, x.ticket_id, x.secret, x.text FROM typed_text x
WHERE x.hall_id = :hall ORDER BY x.rev"""
TYPED_IN_LOG = """
SELECT COUNT(*) AS how_many FROM event e
WHERE e.hall_id = :hall AND e.act IN ('call', 'cancel', 'change-category', 'sign-in', 'sign-out')
  AND e.detail LIKE '%"reason": "%'"""
"""How many lines hold what staff typed, as those did from before it was kept apart."""
