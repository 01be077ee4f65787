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
NEWEST_PURGE = """
SELECT e.detail FROM event e
WHERE e.hall_id = :hall AND e.rev >= :since AND e.act = 'purge-personal-data'
ORDER BY e.rev DESC LIMIT 1"""
