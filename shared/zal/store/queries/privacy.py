"""Every statement about what is told of people and when it is destroyed."""

PURGE_PEOPLE = """
DELETE FROM appointment_person WHERE hall_id = :hall AND appointment_id IN (
  SELECT a.appointment_id FROM appointment a JOIN appointment_person p
    ON p.appointment_id = a.appointment_id
  WHERE a.hall_id = :hall AND a.ended_at < :before AND a.state NOT IN ('held', 'expected')
    AND NOT (a.ended_by = 'hall' AND a.slot_at >= :before))"""
"""Whom the hall has cancelled it rings up to the slot: until then the purpose has not ended."""
PURGE_CONTACTS = """
UPDATE appointment SET contact = NULL
WHERE hall_id = :hall AND contact IS NOT NULL AND ended_at < :before
  AND state NOT IN ('held', 'expected') AND NOT (ended_by = 'hall' AND slot_at >= :before)"""
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
# --- of one person ------------------------------------------------------------------------------
FORGET_PERSON = """
DELETE FROM appointment_person WHERE hall_id = :hall AND appointment_id = :appointment_id"""
FORGET_CONTACT = """
UPDATE appointment SET contact = NULL
WHERE hall_id = :hall AND appointment_id = :appointment_id AND contact IS NOT NULL
  AND state NOT IN ('held', 'expected')"""
"""Not of what is open: it counts against how many a contact may have."""
FORGET_WISHES = """
UPDATE appointment_wish SET contact = NULL WHERE hall_id = :hall AND contact = :contact"""
FORGET_NOTES = """
UPDATE stage SET note = '' WHERE hall_id = :hall AND ticket_id = :ticket_id AND note <> ''"""
FORGET_COMMENT = """
UPDATE rating SET comment = '' WHERE hall_id = :hall AND ticket_id = :ticket_id AND comment <> ''"""
FORGET_TEXTS = "DELETE FROM typed_text WHERE hall_id = :hall AND ticket_id = :ticket_id"
LINES_OF_FORGETTING = """
SELECT e.detail FROM event e JOIN event l ON l.hall_id = e.hall_id AND l.at = e.at
WHERE l.hall_id = :hall AND l.rev = :rev AND e.hall_id = :hall AND e.rev <= :rev
  AND e.rev > :rev - 64 AND e.act = l.act ORDER BY e.rev"""
"""What one turn told of one person ends with the line ``rev``."""
TEXTS_OF_TICKET = """
SELECT e.at, e.act, x.text FROM typed_text x
JOIN event e ON e.hall_id = x.hall_id AND e.rev = x.rev
WHERE x.ticket_id = :ticket_id AND +x.hall_id = :hall ORDER BY x.rev"""
LOOKS = """
SELECT e.at, e.act, e.role, e.actor, e.desk, e.detail FROM event e
WHERE e.act IN ('see-name', 'see-names', 'tell-personal-data') AND +e.hall_id = :hall
ORDER BY e.rev"""
"""All looks at people; "+": see ``zal.store.queries.hall``."""
FORGOTTEN = """
SELECT e.rev, e.ticket_id FROM event e
WHERE e.hall_id = :hall AND e.act = 'forget-person' AND e.ticket_id IS NOT NULL ORDER BY e.rev"""

# --- what is typed --------------------------------------------------------------------------------
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
