"""Every statement of a hall's adoption; like ``zal.store.queries.tickets``."""

HALL = "SELECT h.rev, h.anchor_at, h.day FROM hall h WHERE h.hall_id = :hall"
NAME_HALL = """
UPDATE hall SET code = :code, incarnation = :incarnation, rev = :rev, digest = :digest
WHERE hall_id = :hall"""
KEEP_CATEGORIES = """
UPDATE config SET former_categories = :former_categories WHERE hall_id = :hall
AND version = (SELECT h.config_version FROM hall h WHERE h.hall_id = :hall)"""
COUNTS = """
SELECT 'ticket' AS table_name, COUNT(*) AS row_count FROM ticket t WHERE t.hall_id = :hall
UNION ALL SELECT 'stage', COUNT(*) FROM stage s WHERE s.hall_id = :hall
UNION ALL SELECT 'shift', COUNT(*) FROM shift h WHERE h.hall_id = :hall
UNION ALL SELECT 'shift_break', COUNT(*) FROM shift_break b WHERE b.hall_id = :hall
UNION ALL SELECT 'print_job', COUNT(*) FROM print_job j WHERE j.hall_id = :hall
UNION ALL SELECT 'rating', COUNT(*) FROM rating r WHERE r.hall_id = :hall
UNION ALL SELECT 'browser', COUNT(*) FROM browser w WHERE w.hall_id = :hall
UNION ALL SELECT 'config', COUNT(*) FROM config c WHERE c.hall_id = :hall
UNION ALL SELECT 'series_counter', COUNT(*) FROM series_counter n WHERE n.hall_id = :hall
UNION ALL SELECT 'service_override', COUNT(*) FROM service_override o WHERE o.hall_id = :hall"""
